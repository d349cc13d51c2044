/** A Consolidated Screening List as trade.gov would print it of these facts, for tests of imports. */
import type { Facts, ProgrammeId } from '../../lists/types.ts';

const SOURCES: Partial<Record<ProgrammeId, string>> = {
  'BIS-EL': 'Entity List (EL) - Bureau of Industry and Security',
  'BIS-MEU': 'Military End User (MEU) List - Bureau of Industry and Security',
  'NS-CMIC': 'Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department',
};
const SDN = 'Specially Designated Nationals (SDN) - Treasury Department';
/** In how many of a hundred further rows the real list has which kind, roughly. */
const FURTHER = [
  { share: 35, source: SDN, type: 'Individual', name: (at: number) => `${WORDS[at % 40]}, ${WORDS[(at + 7) % 37]} ${at}` },
  { share: 75, source: SDN, type: 'Entity', name: (at: number) => `${WORDS[at % 39]} ${at} Shipping and Trading Limited Company` },
  { share: 85, source: SDN, type: 'Vessel', name: (at: number) => `${WORDS[at % 41]} ${at}` },
  { share: 88, source: 'Denied Persons List (DPL) - Bureau of Industry and Security', type: '', name: (at: number) => `${WORDS[at % 38]} EXPORT ${at}` },
  { share: 90, source: 'Unverified List (UVL) - Bureau of Industry and Security', type: '', name: (at: number) => `${WORDS[at % 36]} Electronics ${at} Co., Ltd.` },
]; // prettier-ignore
/** Stands for the lists that we do not hold. */
const DEBARRED = {
  source: 'ITAR Debarred (DTC) - State Department',
  type: '',
  name: (at: number) => `${WORDS[at % 35]} Debarred ${at}`,
};
const WORDS = Array.from({ length: 50 }, (_, at) =>
  ['Ba', 'Ko', 'Lim', 'Tor', 'Vas', 'Zen', 'Qui'].map((part, digit) => part.repeat(1 + ((at >> digit) % 2))).slice(at % 4).join('').toLowerCase(),
); // prettier-ignore

/** A row before it is printed. */
export interface CslRow {
  source: string;
  type: string;
  name: string;
  countries: string[];
  notice: string;
  aliases: string[];
}

/** A row for each standing listing, and rows of other lists up to `rows` in all. */
export function cslRows({ entities }: Facts, rows = 0): CslRow[] {
  const own = entities.flatMap(({ listings, aliases }) =>
    listings.flatMap(({ programme, status, listedAs, destinations, citations }) => {
      const source = SOURCES[programme];
      if (!source || status === 'ended') return [];
      const notice = citations.flatMap(({ citation }) => citation ?? []).join('; ');
      return [{ source, type: '', name: listedAs, countries: destinations, notice, aliases }];
    }),
  );
  const further = Array.from({ length: Math.max(0, rows - own.length) }, (_, at) => {
    const { source, type, name } = FURTHER.find(({ share }) => at % 100 < share) ?? DEBARRED;
    const aliases = [`Example Party ${at}`, `Example Shipping ${at}`, `Example Trading Company Number ${at}, a former name that is rather long`];
    return { source, type, name: name(at), countries: ['IR', 'SY'], notice: '', aliases };
  }); // prettier-ignore
  return [...own, ...further];
}

const HEADER =
  'source,type,name,addresses,federal_register_notice,start_date,end_date,license_requirement,alt_names';

/** The rows as CSV text. */
export function cslCsv(rows: readonly CslRow[]): string {
  const lines = rows.map(({ source, type, name, countries, notice, aliases }) => {
    const addresses = countries.map((code, at) => `${at} Example Harbour Road, Example Industrial Zone, Example City, ${code}`).join('; '); // prettier-ignore
    return [source, type, name, addresses, notice, '', '', '', aliases.join('; ')]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(',');
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** The same as the JSON download has it. */
export function cslJson(rows: readonly CslRow[]): string {
  const results = rows.map(({ source, type, name, countries, notice, aliases }) => ({
    source,
    name,
    type: type || null,
    alt_names: aliases,
    addresses: countries.map((country) => ({ address: '1 Example Road', city: 'Example City', state: null, postal_code: '', country })), // prettier-ignore
    federal_register_notice: notice || null,
  }));
  return JSON.stringify({ results });
}

/** CSV text of the facts, see `cslRows`. */
export function cslOf(facts: Facts, rows = 0): string {
  return cslCsv(cslRows(facts, rows));
}
