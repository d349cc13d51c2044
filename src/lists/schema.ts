/** What a file of `facts/` may hold; a record that breaks it is named by file and id. */
import * as v from 'valibot';
import { BUNDLED_IDS, ENTITY_KINDS } from './types.ts';

const filled = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((text) => text === text.trim(), 'space at an end'),
);
const name = v.pipe(filled, v.minLength(2, 'a one-letter name'));
const id = v.pipe(filled, v.regex(/^[a-z0-9-]+$/, 'an id is lower-case letters, digits and hyphens'));
const date = v.pipe(v.string(), v.isoDate('not a date'), v.check(isDay, 'no such day'));
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'not an ISO 3166-1 alpha-2 code'));

/** Hosts on which an official text may stand; Congress prints statutes and the acquisition site the FAR. */
const OFFICIAL_HOSTS = [
  'www.federalregister.gov',
  'www.ecfr.gov',
  'www.fcc.gov',
  'docs.fcc.gov',
  'www.dhs.gov',
  'ofac.treasury.gov',
  'www.congress.gov',
  'www.acquisition.gov',
  'www.govinfo.gov',
  'www.bis.gov',
  'media.defense.gov',
];
const officialUrl = v.pipe(
  v.string(),
  v.url(),
  v.check((text) => {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' && OFFICIAL_HOSTS.includes(hostname);
  }, 'not https on an official host'),
);
const citationForm = v.pipe(
  v.string(),
  v.regex(/^\d{2,3} FR \d{1,6}(?: \(E\.O\. \d+\))?$/, 'not a citation'),
);

const citation = v.strictObject({
  role: v.picklist(['added', 'amended']),
  citation: v.exactOptional(citationForm),
  ruleStartsAt: v.exactOptional(citationForm),
  statute: v.exactOptional(filled),
  published: v.exactOptional(date),
  effective: v.exactOptional(date),
  documentNumber: v.exactOptional(
    v.pipe(v.string(), v.regex(/^(?:\d{4}|[A-Z]\d)-\d{4,5}$/, 'not a document number')),
  ),
  url: officialUrl,
  ruleSummary: v.exactOptional(filled),
});

/** One record of `listings/<PROGRAMME>.json`. */
export const listingRecord = v.strictObject({
  entity: id,
  listedAs: name,
  status: v.picklist(['current', 'ended', 'future']),
  destinations: v.array(country),
  citations: v.pipe(v.array(citation), v.minLength(1, 'no citation')),
  ended: v.exactOptional(date),
  licenceRequirement: v.exactOptional(
    v.picklist(['all-items', 'all-items+fdp', 'all-items-with-exceptions', 'see-citation']),
  ),
  footnotes: v.exactOptional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1)))),
  covers: v.exactOptional(v.array(filled)),
  editionDate: v.exactOptional(date),
});

/** One record of `entities.json`. */
export const entityRecord = v.strictObject({
  id,
  name,
  aliases: v.array(name),
  nativeNames: v.array(name),
  recalledNames: v.exactOptional(v.pipe(v.array(name), v.minLength(1, 'empty'))),
  tickers: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^(?:\d{6}\.S[HZ]|\d{4}\.HK)$/, 'no ticker'))),
      v.minLength(1, 'empty'),
    ),
  ),
  kind: v.picklist(ENTITY_KINDS),
  countries: v.array(country),
  riskyNames: v.array(name),
  basis: v.picklist(['official-text', 'csl-only']),
  family: v.exactOptional(id),
  /** Organisation of which the official entry makes it a part. */
  parent: v.exactOptional(name),
  note: v.exactOptional(filled),
});

const brand = v.strictObject({
  name,
  relation: v.picklist(['own-brand', 'subsidiary', 'related', 'oem', 'former']),
  evidence: v.picklist(['listed', 'documented', 'memory']),
  sourceUrl: v.exactOptional(v.pipe(v.string(), v.url())),
  use: v.picklist(['highlight', 'review', 'lookup']),
  contextual: v.boolean(),
  ordinary: v.exactOptional(v.literal(true)),
  entity: id,
  note: v.exactOptional(filled),
});

const modelPattern = v.strictObject({
  regex: v.pipe(
    filled,
    v.check((source) => {
      try {
        void new RegExp(source);
        return true;
      } catch {
        return false;
      }
    }, 'not a regular expression'),
  ),
  strength: v.picklist(['strong', 'weak']),
  examples: v.pipe(v.array(filled), v.minLength(1, 'no example')),
  lookAlikes: v.pipe(v.array(filled), v.minLength(1, 'no look-alike')),
  source: v.exactOptional(v.pipe(v.string(), v.url())),
  line: v.exactOptional(filled),
  via: v.exactOptional(filled),
});

/** One record of `families.json`. */
export const familyRecord = v.strictObject({
  id,
  entity: id,
  members: v.array(id),
  brands: v.array(brand),
  modelPatterns: v.array(modelPattern),
  fields: v.array(filled),
  collisions: v.array(filled),
});

/** One record of `products.json`. */
export const productRecord = v.strictObject({
  entity: id,
  name,
  relation: v.picklist(['own-brand', 'subsidiary']),
  maker: v.exactOptional(filled),
  goods: v.exactOptional(v.pipe(v.array(filled), v.minLength(1, 'no goods'))),
});

/** One record of `programmes.json`. */
export const programmeRecord = v.strictObject({
  id: v.picklist(BUNDLED_IDS),
  asOf: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}(?:-\d{2})?$/, 'neither a date nor a month'),
    v.check(isDay, 'no such day'),
  ),
  status: v.picklist(['current', 'future']),
  url: officialUrl,
  legalSource: filled,
});

/** One record of `same-person.json`: rows that are one legal person, and on what that rests. */
export const mergeRecord = v.strictObject({
  keep: id,
  merged: v.pipe(v.array(id), v.minLength(1)),
  basis: filled,
});

/** False for a thirteenth month, of which a month alone is tried by its first day, and for a 30th of February. */
function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
