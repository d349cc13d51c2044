import { expect, it } from 'vitest';
import { english } from '../../test/fakes/english.ts';
import { BUNDLED_IDS, PROGRAMME_IDS } from '../lists/types.ts';
import { notScreenedWords } from './not-screened.ts';

it('names what a release does not hold', () => {
  expect(notScreenedWords(BUNDLED_IDS, english)).toBe(
    'Not screened: OFAC SDN and other OFAC lists, Denied Persons, Unverified List, SAM.gov exclusions, FASCSA orders, state lists, FAR 52.204-23 (Kaspersky), FAR 52.204-27 (ByteDance), American Security Drone Act (FAR 52.240-1).',
  );
});

it('leaves out what was imported, and no more', () => {
  const words = notScreenedWords(PROGRAMME_IDS, english);
  expect(words).toMatch(/^Not screened: OFAC lists other than SDN and NS-CMIC, SAM\.gov exclusions,/);
  expect(words).not.toContain('Denied');
  expect(words).not.toContain('Unverified');
});
