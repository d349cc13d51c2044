/** The shipped snapshot: one company one entity, whole, and clean. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FACTS_FOLDER, readFactFiles } from '../cli/read-facts.ts';
import { checkFacts, checkForm, checkMerges } from './check.ts';
import { FACT_FILES, parseFacts } from './facts.ts';

const files = readFactFiles();
const facts = parseFacts(files);
const byId = new Map(facts.entities.map((entity) => [entity.id, entity]));

describe('one company, one entity', () => {
  it.each([
    ['hangzhou-hikvision-digital-technology-co-ltd', ['1260H', 'BIS-EL', 'FCC-CL', 'NDAA-889', 'NS-CMIC']],
    ['dahua-technology', ['1260H', 'BIS-EL', 'FCC-CL', 'NDAA-889']],
    ['huawei-technologies-co-ltd', ['BIS-EL', 'FCC-CL', 'NDAA-889', 'NS-CMIC']],
  ])('%s stands on each of its programmes', (id, programmes) => {
    const held = byId.get(id)?.listings.map((listing) => listing.programme) ?? [];
    expect([...new Set(held)].sort()).toEqual(programmes);
  });

  it('keeps the name under which each listing stands', () => {
    const names = byId.get('dahua-technology')?.listings.map((listing) => listing.listedAs);
    expect(names).toEqual(expect.arrayContaining(['Dahua Technology', 'Dahua Technology Company']));
  });

  it('shows the time of ZTE on the Entity List as ended', () => {
    const ended = byId.get('zte-corporation')?.listings.filter((listing) => listing.programme === 'BIS-EL');
    expect(ended).toMatchObject([{ status: 'ended', ended: '2017-03-29' }]);
  });

  it('leaves Hytera Communications Limited apart, with a note', () => {
    expect(byId.get('hytera-communications-limited')?.note).toBe('note_similar_name');
  });

  it.each(['sensenets', 'nettrix-information-industry-co-ltd', 'higon', 'forensic-genomics-international'])(
    'ties %s to its family',
    (id) => expect(byId.get(id)?.family).toBeDefined(),
  );
});

describe('the shipped snapshot', () => {
  it('holds all nine programmes whole', () => {
    const counts = Object.fromEntries(
      facts.programmes.map(({ id }) => [
        id,
        facts.entities.flatMap((e) => e.listings).filter((l) => l.programme === id && l.status !== 'ended')
          .length,
      ]),
    );
    expect(counts).toEqual({
      'BIS-EL': 3297,
      'NDAA-889': 5,
      'FCC-CL': 15,
      '1260H': 80,
      UFLPA: 144,
      'BIS-MEU': 70,
      'NS-CMIC': 68,
      'NDAA-5949': 3,
      ICTS: 1,
    });
  });

  it('is clean', () => expect(checkFacts(facts)).toEqual([]));
  it('merges by declaration only', () => expect(checkMerges(files, facts)).toEqual([]));

  it.each(FACT_FILES.filter((file) => file !== 'programmes.json'))(
    '%s is sorted, one record a line',
    (file) => {
      const text = readFileSync(`${FACTS_FOLDER}/${file}`, 'utf8');
      expect(checkForm(file, text)).toEqual([]);
    },
  );
});
