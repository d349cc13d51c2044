import { describe, expect, it } from 'vitest';
import { isLikelySlip } from './likely-slip.ts';

describe('isLikelySlip', () => {
  it.each([
    ['huawai', 'huawei'],
    ['dajua', 'dahua'],
    ['dahau', 'dahua'],
    ['huwawei', 'huawei'],
    ['dahua', 'dahua'],
  ])('%s for %s', (typed, name) => expect(isLikelySlip(typed, name)).toBe(true));

  it.each([
    ['mahua', 'dahua'],
    ['huamei', 'huawei'],
    ['hypera', 'hytera'],
  ])('%s is another word than %s', (typed, name) => expect(isLikelySlip(typed, name)).toBe(false));
});
