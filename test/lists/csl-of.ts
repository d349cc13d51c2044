/** A Consolidated Screening List as trade.gov would print it of these facts, for tests of imports. */
import type { Facts, ProgrammeId } from '../../src/lists/types.ts';

const HEADER = 'source,name,addresses,federal_register_notice,start_date,license_requirement,alt_names';
const SOURCES: Partial<Record<ProgrammeId, string>> = {
  'BIS-EL': 'Entity List (EL) - Bureau of Industry and Security',
  'BIS-MEU': 'Military End User (MEU) List - Bureau of Industry and Security',
  'NS-CMIC': 'Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department',
};

/** CSV text with a row for each standing listing, and rows of other lists up to `rows` in all. */
export function cslOf({ entities }: Facts, rows = 0): string {
  const own = entities.flatMap(({ listings, aliases }) =>
    listings.flatMap(({ programme, status, listedAs, destinations, citations }) => {
      const source = SOURCES[programme];
      if (!source || status === 'ended') return [];
      const addresses = destinations.map((code) => `1 Example Road, Example City, ${code}`).join('; ');
      const pages = citations.flatMap(({ citation }) => citation ?? []).join('; ');
      return [record(source, listedAs, addresses, pages, aliases.join('; '))];
    }),
  );
  const others = Array.from({ length: Math.max(0, rows - own.length) }, (_, at) =>
    record(
      'Specially Designated Nationals (SDN) - Treasury Department',
      `Example Party No. ${at} Shipping and Trading Limited Company`,
      `${at} Example Harbour Road, Building ${at % 40}, Example Industrial Zone, Example City, XX; ${at} Second Road, Example Town, YY`,
      '',
      `Example Party ${at}; Example Shipping ${at}; Example Trading Company Number ${at}, a former name that is rather long`,
    ),
  );
  return `${[HEADER, ...own, ...others].join('\n')}\n`;
}

function record(source: string, name: string, addresses: string, pages: string, aliases: string): string {
  return [source, name, addresses, pages, '', '', aliases]
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(',');
}
