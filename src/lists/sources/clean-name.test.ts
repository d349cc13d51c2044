import { expect, it } from 'vitest';
import { cleanName } from './clean-name.ts';

it.each([
  ['Example Optics Co., Ltd.', { name: 'Example Optics Co., Ltd.', aliases: [] }],
  ['Example Person (See alternate address under Singapore)', { name: 'Example Person', aliases: [] }],
  ['Example Works (f.k.a., Old Works OOO)', { name: 'Example Works', aliases: ['Old Works OOO'] }],
  ['Example Works Ltd., a.k.a. Works (Shenzhen)', { name: 'Example Works Ltd.', aliases: ['Works (Shenzhen)'] }],
  ['Example Corp. (EC). Affiliated Entity: Example Marine Co., Ltd', { name: 'Example Marine Co., Ltd', aliases: [], parent: 'Example Corp. (EC)' }],
  ['Example Second Academy. Subordinate Institution - 201 Research Institute', { name: '201 Research Institute', aliases: [], parent: 'Example Second Academy' }],
  ['Example Commission (EC), and subordinate entity Example Complex (EX)', { name: 'Example Complex (EX)', aliases: [], parent: 'Example Commission (EC)' }],
])('%s', (printed, clean) => {
  expect(cleanName(printed)).toEqual(clean);
}); // prettier-ignore
