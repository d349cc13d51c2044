import { describe, expect, it } from 'vitest';
import { footnotesOf, licenceRequirementOf } from './licence-requirement.ts';

describe('licenceRequirementOf', () => {
  it.each([
    ['For all items subject to the EAR. (See § 744.11 of the EAR)', 'all-items'],
    ['For all items subject to the EAR. (See §§ 734.9(e)4 and 744.11 of the EAR)', 'all-items+fdp'],
    ['For all items subject to the EAR, EXCEPT food and medicine', 'all-items-with-exceptions'],
    ['See § 744.2(d) of the EAR', 'see-citation'],
  ])('%s', (text, code) => {
    expect(licenceRequirementOf(text)).toBe(code);
  });
});

describe('footnotesOf', () => {
  it('takes the mark behind 734.9 and no number of another section', () => {
    expect(footnotesOf('(See §§ 734.9(g),3 746.8(a)(3), and 744.21(b))')).toEqual([3]);
    expect(footnotesOf('(See §§ 734.9(e)(1)1 and 744.11)')).toEqual([1]);
    expect(footnotesOf('(See §§ 734.9(e), 744.11 of the EAR)')).toEqual([]);
    expect(footnotesOf('(See § 744.11 of the EAR)')).toEqual([]);
    expect(footnotesOf('(See §§ 734.9(e)¹ and 744.11 of the EAR²)')).toEqual([1, 2]);
  });
});
