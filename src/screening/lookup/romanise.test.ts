import { describe, expect, it } from 'vitest';
import { romanised } from './romanise.ts';

describe('romanised', () => {
  it.each([
    ['Инспур', 'inspur'],
    ['ХИКВИЖН DS-2CD', 'hikvizhn ds-2cd'],
    ['ТП-Линк', 'tp-link'],
  ])('%s: %s', (text, latin) => expect(romanised(text)).toBe(latin));

  it('leaves other scripts to others', () => expect(romanised('Dahua 大华')).toBeUndefined());
});
