import { expect, it } from 'vitest';
import { readFacts } from '../cli/read-facts.ts';
import { kindOf } from './kind-of.ts';

it.each([
  ['Example Optics Co., Ltd.', 'company'],
  ['Kulon Scientific-Research Institute JSC', 'company'],
  ['Example Institute of Optics', 'institute'],
  ['Example Prefecture Public Security Bureau', 'government'],
  ['Abdul Example', 'other'],
])('%s: %s', (name, kind) => expect(kindOf(name)).toBe(kind));

const { entities } = readFacts();

it('says of 49 reviewed names in 50 what the reviewer did, and of a person nothing', () => {
  const told = entities.filter(({ name }) => kindOf(name) !== 'other');
  const wrong = told.filter(({ name, kind }) => kindOf(name) !== kind);
  expect(wrong.length).toBeLessThanOrEqual(told.length / 50);
  expect(told.filter(({ kind }) => kind === 'person' || kind === 'address')).toEqual([]);
});
