import { describe, expect, it } from 'vitest';
import { bindingProgrammes, profileProgrammes } from './profiles.ts';

describe('profileProgrammes', () => {
  it.each([
    ['shopper', ['BIS-EL', 'NDAA-889', 'FCC-CL', 'ICTS']],
    ['federal', ['BIS-EL', 'NDAA-889', 'FCC-CL', '1260H', 'NDAA-5949', 'ICTS']],
    ['importer', ['BIS-EL', 'NDAA-889', 'FCC-CL', 'UFLPA', 'ICTS']],
    ['exporter', ['BIS-EL', 'BIS-MEU', 'BIS-UVL', 'BIS-DPL']],
  ] as const)('%s', (profile, programmes) => {
    expect(profileProgrammes({ profile, ownProgrammes: ['UFLPA'] })).toEqual(programmes);
  });

  it('everything is all nine of a release, own is what was ticked, in one order', () => {
    expect(profileProgrammes({ profile: 'everything', ownProgrammes: [] })).toHaveLength(9);
    expect(profileProgrammes({ profile: 'own', ownProgrammes: ['OFAC-SDN', 'UFLPA', 'BIS-EL'] })).toEqual([
      'BIS-EL',
      'UFLPA',
      'OFAC-SDN',
    ]);
  });
});

describe('bindingProgrammes', () => {
  it.each([
    ['shopper', []],
    ['federal', ['NDAA-889', '1260H', 'NDAA-5949']],
    ['importer', ['UFLPA']],
    ['exporter', []],
    ['everything', []],
    ['own', []],
  ] as const)('%s', (profile, programmes) => {
    expect(bindingProgrammes(profile)).toEqual(programmes);
  });
});
