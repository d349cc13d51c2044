import { expect, it } from 'vitest';
import { affiliatesRule } from './affiliates-rule.ts';

it.each([
  ['2025-11-09', 'before'],
  ['2025-11-10', 'suspended'],
  ['2026-11-09', 'suspended'],
  ['2026-11-10', 'again'],
])('on %s the affiliates rule stands as "%s"', (on, state) => {
  expect(affiliatesRule(on)).toBe(state);
});
