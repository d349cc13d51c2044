import { describe, expect, it } from 'vitest';
import { recordHtml } from './record-html.ts';
import type { ReviewRecord } from './record.ts';

/** Words by their keys, with what fills them. */
const t = (key: string, ...fill: string[]): string =>
  key.startsWith('review_choice_originBasis') ? '' : [key, ...fill].join(' ');

const finding = { sha256: 'ab', sheet: null, page: 1, line: 3, entity: 'dahua' };
const record: ReviewRecord = {
  schema: 'entity-lens-record/1',
  recordedAt: '2026-11-24T10:00:00+01:00',
  startedAt: '2026-11-24T09:00:00+01:00',
  extension: '0.1.0',
  matcher: '1',
  profile: 'federal',
  emphasised: ['BIS-EL'],
  state: 'final',
  reviewer: 'R. Mora',
  second: '',
  list: {
    hash: 'h',
    asOf: '2026-07-09',
    ageDays: 138,
    programmes: [{ id: 'NDAA-5949', asOf: '2026-07-01', ageDays: 146, status: 'future', listings: 3 }],
  },
  notScreened: ['OFAC SDN'],
  counts: { listed: 1, related: 0, possible: 0, 'no-match': 0, 'not-screened': 2 },
  stated: [{ field: 'role', value: 'prime' }],
  files: [
    { file: 'b.pdf', sha256: 'cd', size: 1, error: 'damaged', columns: [], lines: [] },
    {
      file: '<img src=x onerror=alert(1)>.pdf',
      sha256: 'ab',
      size: 9,
      error: null,
      columns: [],
      lines: [
        {
          line: 3,
          sheet: null,
          page: 1,
          part: 'supplier',
          text: 'Dahua </td><script>alert(1)</script>',
          verdict: 'listed',
          unreadable: null,
          matches: [
            {
              entity: 'dahua',
              name: 'Dahua Technology',
              via: null,
              programmes: ['BIS-EL'],
              tier: 'listed',
              text: 'Dahua',
              count: 1,
              why: ['named'],
              outcome: 'confirmed',
              reason: '',
              note: 'called',
              outdated: true,
              stated: [{ field: 'originBasis', value: 'letter' }],
            },
          ],
        },
        {
          line: 1,
          sheet: null,
          page: 2,
          part: null,
          text: '',
          verdict: 'not-screened',
          unreadable: 'scanned-image',
          matches: [],
        },
      ],
    },
  ],
  decisions: [
    { at: 'T1', kind: 'outcome', finding, from: null, to: 'confirmed', reason: '' },
    { at: 'T2', kind: 'note', finding, from: '', to: 'called', undoes: 0 },
    { at: 'T3', kind: 'finalised', reviewer: 'R. Mora', second: '' },
  ],
  statements: ['No match is not a clearance.'],
  recordSha256: 'f00d',
};
const html = recordHtml(record, t);
const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the printed record', () => {
  it('runs nothing that stands in a file, and asks nobody for anything', () => {
    expect(html).not.toMatch(/<script|<img|<link|https?:/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain(`default-src 'none'`);
  });

  it('names what was not screened before any line: files and pages', () => {
    const unread = text.indexOf('review_record_unread');
    expect(unread).toBeGreaterThan(-1);
    expect(unread).toBeLessThan(text.indexOf('Dahua'));
    expect(text.slice(unread)).toMatch(
      /b\.pdf: review_error_damaged.*review_page 2 · 1: review_unreadable_scanned_image/,
    );
  });

  it('says each list with its date and age, the seal, and who reviewed', () => {
    expect(text).toMatch(
      /programme_NDAA_5949_name 2026-07-01 review_record_age 146 review_record_listings 3 \(review_record_future\)/,
    );
    expect(text).toContain('review_record_seal f00d');
    expect(text).toContain('R. Mora');
    expect(text).toContain('review_choice_role_prime');
  });

  it('says each finding with its decision and what was stated, words missing or not', () => {
    expect(text).toContain(
      'review_outcome_confirmed; review_outdated; review_note: called; review_field_originBasis: letter',
    );
    expect(text).toContain('review_page 1 · 3 review_part_supplier');
  });

  it('says every decision in words, with place, company and what it takes back', () => {
    expect(text).toContain(
      'T1 · review_page 1 · 3 · Dahua Technology: review_outcome_open → review_outcome_confirmed',
    );
    expect(text).toContain('review_note: review_not_stated → called (review_log_undone 1)');
    expect(text).toContain('T3 · review_state_final: R. Mora');
  });
});
