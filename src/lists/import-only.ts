import type { IMPORT_ONLY_IDS, IsoDate, Programme } from './types.ts';

type Id = (typeof IMPORT_ONLY_IDS)[number];

const SOURCES: Readonly<Record<Id, Pick<Programme, 'url' | 'legalSource'>>> = {
  'BIS-UVL': {
    url: 'https://www.ecfr.gov/current/title-15/subtitle-B/chapter-VII/subchapter-C/part-744/appendix-Supplement%20No.%206%20to%20Part%20744',
    legalSource: '15 CFR 744.15; Supplement No. 6 to part 744',
  },
  'BIS-DPL': {
    url: 'https://www.ecfr.gov/current/title-15/section-764.3',
    legalSource: '15 CFR 764.3(a)(2); Supplement No. 1 to part 764',
  },
  'OFAC-SDN': {
    url: 'https://ofac.treasury.gov/specially-designated-nationals-and-blocked-persons-list-sdn-human-readable-lists',
    legalSource: '31 CFR chapter V',
  },
};

/** True for a list that only an import brings. */
export function isImportOnly(id: Programme['id']): id is Id {
  return id in SOURCES;
}

/** Records of lists that only an import brings, as of the day of the import. */
export function importOnlyProgramme(id: Id, asOf: IsoDate): Programme {
  return { id, asOf, status: 'current', ...SOURCES[id] };
}
