import type { EntityKind, ProgrammeId } from '../../types.ts';
import { cleanName } from '../clean-name.ts';
import { footnotesOf, licenceRequirementOf } from '../licence-requirement.ts';
import { pagesOf } from '../pages.ts';
import type { OfficialRow } from '../types.ts';

/** What a row of the Consolidated Screening List says, whatever its format. */
export interface CslRecord {
  /** E.g. `Entity List (EL) - Bureau of Industry and Security`. */
  source: string;
  /** `Individual`, `Entity`, `Vessel`, `Aircraft`; '' on most lists. */
  type: string;
  name: string;
  aliases: readonly string[];
  /** Country codes of the addresses. */
  countries: readonly string[];
  notice: string;
  end: string;
  requirement: string;
}

/** Abbreviation in a row's `source`, and the list that it stands for. */
const LIST_OF_SOURCE: Readonly<Record<string, ProgrammeId>> = {
  EL: 'BIS-EL',
  MEU: 'BIS-MEU',
  CMIC: 'NS-CMIC',
  UVL: 'BIS-UVL',
  DPL: 'BIS-DPL',
  SDN: 'OFAC-SDN',
};
/** The lists of ours that the Consolidated Screening List holds whole. */
export const CSL_LISTS: readonly ProgrammeId[] = Object.values(LIST_OF_SOURCE);

const KINDS: Readonly<Record<string, EntityKind>> = {
  Individual: 'person',
  Vessel: 'other',
  Aircraft: 'other',
};

/** The row, or null where its list is none of ours. */
export function officialRow(record: CslRecord): OfficialRow | null {
  const list = LIST_OF_SOURCE[/\(([A-Z]+)\)/.exec(record.source)?.[1] ?? ''];
  if (!list) return null;
  const { name: printed, requirement } = record;
  const { aliases, ...named } = cleanName(printed);
  const kind = KINDS[record.type];
  return {
    list,
    ...named,
    printed,
    aliases: aliasesOf([...aliases, ...record.aliases], named.name),
    ...(kind ? { kind } : {}),
    destinations: [],
    countries: [...new Set(record.countries)],
    pages: pagesOf(record.notice),
    ...(record.end ? { end: record.end } : {}),
    ...(list === 'BIS-EL' && requirement ? { licenceRequirement: licenceRequirementOf(requirement) } : {}),
    footnotes: list === 'BIS-EL' ? footnotesOf(requirement) : [],
  };
}

/** The list writes its last name as `and NAME`. */
function aliasesOf(names: readonly string[], listed: string): string[] {
  const aliases = names.map((name) => {
    const whole = name.trim().replace(/^and\s+/, '');
    return whole.endsWith(';') ? whole.slice(0, -1).trimEnd() : whole;
  });
  return [...new Set(aliases)].filter((name) => name.length > 1 && name !== listed);
}
