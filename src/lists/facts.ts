/** Joins the committed files into the facts that everything else is made from. */
import * as v from 'valibot';
import { entityRecord, familyRecord, listingRecord, productRecord, programmeRecord } from './schema.ts';
import { BUNDLED_IDS } from './types.ts';
import type { Entity, Facts, Family, Listing, Product, Programme, ProgrammeId } from './types.ts';

/** Parsed JSON by its path within `facts/`, e.g. `entities.json`, `listings/BIS-EL.json`. */
export type FactFiles = Record<string, unknown>;

/** The files that make a snapshot. */
export const FACT_FILES = [
  'programmes.json',
  'entities.json',
  'families.json',
  'products.json',
  ...BUNDLED_IDS.map(listingsFile),
];

/** Path of a programme's listings within `facts/`. */
export function listingsFile(programme: ProgrammeId): string {
  return `listings/${programme}.json`;
}

/**
 * Checks and joins the files. Throws, naming the file and the record, where one is missing or breaks the schema, or
 * where a record names an entity that is not there.
 */
export function parseFacts(files: FactFiles): Facts {
  const programmes: Programme[] = recordsOf(files, 'programmes.json', programmeRecord);
  const families: Family[] = recordsOf(files, 'families.json', familyRecord);
  const products: Product[] = recordsOf(files, 'products.json', productRecord);
  const entities = new Map<string, Entity>();
  for (const record of recordsOf(files, 'entities.json', entityRecord)) {
    if (entities.has(record.id)) throw new Error(`entities.json: ${record.id} is there twice`);
    entities.set(record.id, { ...record, listings: [] });
  }
  for (const programme of BUNDLED_IDS) {
    for (const { entity, ...listing } of recordsOf(files, listingsFile(programme), listingRecord)) {
      listingsOf(entities, entity, listingsFile(programme)).push({ programme, ...listing });
    }
  }
  for (const family of families) {
    for (const id of [family.entity, ...family.members, ...family.brands.map((brand) => brand.entity)])
      listingsOf(entities, id, `families.json: ${family.id}`);
  }
  for (const { entity, name } of products) listingsOf(entities, entity, `products.json: ${name}`);
  return { programmes, entities: [...entities.values()], families, products };
}

function listingsOf(entities: Map<string, Entity>, id: string, where: string): Listing[] {
  const entity = entities.get(id);
  if (!entity) throw new Error(`${where}: no entity ${id}`);
  return entity.listings;
}

/** Records of one file, checked one by one so that the error names the record. */
export function recordsOf<T extends v.GenericSchema>(
  files: FactFiles,
  file: string,
  schema: T,
): v.InferOutput<T>[] {
  const records = files[file];
  if (!Array.isArray(records)) throw new Error(`${file}: missing, or no list of records`);
  return records.map((record: unknown, at) => {
    const parsed = v.safeParse(schema, record);
    if (parsed.success) return parsed.output;
    const { message } = parsed.issues[0];
    const field = v.getDotPath(parsed.issues[0]) ?? '';
    throw new Error(`${file}: record ${at + 1} (${recordKey(record)}): ${field}: ${message}`);
  });
}

/** Id of a record, or of the entity that it belongs to; `?` where it has neither. */
export function recordKey(record: unknown): string {
  const fields = v.safeParse(v.record(v.string(), v.unknown()), record);
  const key = fields.success ? (fields.output['id'] ?? fields.output['entity']) : undefined;
  return typeof key === 'string' ? key : '?';
}
