/** Programmes and entities as one text, for cards: `entities.json` of a package, and the same of an import. */
import { openByteWriter } from './utf8.ts';
import { entityOfRow, type Row, rowOf } from './imported-rows.ts';
import type { Entity, EntityList, Programme, ProgrammeId } from './types.ts';

export interface Details {
  programmes: Programme[];
  entities: Entity[];
}

/** Details whose entities may be read one at a time. */
export interface DetailsInForce {
  programmes: Programme[];
  entities: EntityList;
}

/** Programmes and how many listings stand on each: what a screen of lists wants. */
export interface ListsSummary {
  programmes: Programme[];
  /** Of programmes that have any. */
  listings: Partial<Record<ProgrammeId, number>>;
}

/** Counts the standing listings. */
export function summaryOf({ programmes, entities }: Details): ListsSummary {
  const listings: ListsSummary['listings'] = {};
  for (const entity of entities) countListings(entity, listings);
  return { programmes, listings };
}

/** Adds an entity's standing listings to the counts. */
export function countListings(entity: Entity, counts: ListsSummary['listings']): void {
  for (const { programme, status } of entity.listings)
    if (status !== 'ended') counts[programme] = (counts[programme] ?? 0) + 1;
}

/** Our own text: nobody else writes it. The rows come last. */
interface Written extends Details {
  imported?: Row[];
}

/** The text of details; the same details give the same text. */
export function detailsText({ programmes, entities }: Details): string {
  const imported = entities.map(rowOf);
  const written: Written = {
    programmes,
    entities: entities.filter((_, at) => imported[at] === undefined).map(onCard),
  };
  const rows = imported.filter((row) => row !== undefined);
  return JSON.stringify(rows.length > 0 ? { ...written, imported: rows } : written);
}

/** What stands before the rows, and nowhere else: within a text in JSON a quotation mark is escaped. */
export const ROWS = ',"imported":[';

/** What the names in the index are made from has no use on a card. */
function onCard({
  recalledNames: _recalled,
  tickers: _tickers,
  ...entity
}: Entity): Omit<Entity, 'recalledNames' | 'tickers'> {
  return entity;
}

/**
 * The text that `detailsText` would give, as UTF-8: of these entities, and of others behind them whose rows are written
 * already.
 */
export function detailsBytes(
  programmes: readonly Programme[],
  entities: Iterable<Entity>,
  rows: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const text = openByteWriter();
  const ownRows: string[] = [];
  text.write(`{"programmes":${JSON.stringify(programmes)},"entities":[`);
  let comma = '';
  for (const entity of entities) {
    const row = rowOf(entity);
    if (row) ownRows.push(JSON.stringify(row));
    else {
      text.write(comma + JSON.stringify(onCard(entity)));
      comma = ',';
    }
  }
  const hasRows = ownRows.length + rows.length > 0;
  text.write(hasRows ? `]${ROWS}${ownRows.join(',')}` : ']');
  if (ownRows.length > 0 && rows.length > 0) text.write(',');
  const head = text.bytes();
  const end = new TextEncoder().encode(hasRows ? ']}' : '}');
  const whole = new Uint8Array(head.length + rows.length + end.length);
  whole.set(head);
  whole.set(rows, head.length);
  whole.set(end, head.length + rows.length);
  text.release();
  return whole;
}

/** Reads what `detailsText` wrote. */
export function parseDetails(text: string): Details {
  const { programmes, entities, imported = [] } = JSON.parse(text) as Written;
  return { programmes, entities: [...entities, ...imported.map(entityOfRow)] };
}
