import { expect, it } from 'vitest';
import { isFirstInstall } from './first-install.ts';

it.each([
  ['install', 'normal', true],
  ['install', 'sideload', true],
  ['install', 'development', false],
  ['install', 'admin', false],
  ['update', 'normal', false],
  ['browser_update', 'normal', false],
])('after %s of type %s the welcome page opens: %s', (reason, type, opens) => {
  expect(isFirstInstall(reason, type)).toBe(opens);
});
