import { describe, expect, it } from 'vitest';
import { soundOf } from './sound.ts';

describe('soundOf', () => {
  it.each([
    ['hickvision', 'hikvision'],
    ['hikvizion', 'hikvision'],
    ['casperski', 'kaspersky'],
    ['hightera', 'hytera'],
    ['iflightek', 'iflytek'],
    ['uniwiew', 'uniview'],
    ['sencetime', 'sensetime'],
    ['huavei', 'huawei'],
  ])('%s sounds like %s', (typed, name) => expect(soundOf(typed)).toBe(soundOf(name)));

  it.each([
    ['honda', 'dahua'],
    ['hyster', 'hytera'],
    ['hisense', 'hikvision'],
    ['chery', 'kery'],
  ])('%s does not sound like %s', (typed, name) => expect(soundOf(typed)).not.toBe(soundOf(name)));

  it('takes Hangul apart into letters', () => expect(soundOf('전')).toHaveLength(3));
});
