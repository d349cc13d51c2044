/** China's numbered institutes: listed under their group's whole name, and called by its letters and their number. */

interface Group {
  /** How lists name it, folded or not. */
  listed: RegExp;
  letters: readonly string[];
  /** What Chinese speakers call it before the number: 中船703所. */
  han: readonly string[];
}

const GROUPS: readonly Group[] = [
  {
    listed: /\bCETC\b|China Electronics? Technology Group/i,
    letters: ['CETC'],
    han: ['中国电科', '中电科', '电科', '中电'],
  },
  {
    listed: /\bCSSC\b|\bCSIC\b|China State Shipbuilding|China Shipbuilding Industry/i,
    letters: ['CSSC', 'CSIC'],
    han: ['中船', '中船重工', '中国船舶'],
  },
  { listed: /\bCASC\b|Aerospace Science and Technology Corp/i, letters: ['CASC'], han: ['航天科技'] },
  { listed: /\bCASIC\b|Aerospace Science and Industry Corp/i, letters: ['CASIC'], han: ['航天科工'] },
  {
    listed: /\bAVIC\b|Aviation Industry Corporation of China/i,
    letters: ['AVIC'],
    han: ['中航工业', '航空工业', '中航'],
  },
];
/** "38th Research Institute", "No. 11 Research Institute", "Institute 625", "CETC 32". */
const NUMBERED =
  /\b(\d{1,3})(?:st|nd|rd|th)?\b\s*(?:\([^)]*\)\s*)?(?:Research\s+)?(?:Institute|Test Center|RI)\b|\bInstitute\s+(\d{1,3})\b|^CETC[ -]?(\d{1,2})$/i;
const LETTERS: ReadonlySet<string> = new Set(
  GROUPS.flatMap(({ letters }) => letters.map((each) => each.toLowerCase())),
);

/** What people call a numbered institute that is listed under these names: "CSSC 703", "中船703所"; none for others. */
export function numberedForms(names: readonly string[]): string[] {
  const groups = GROUPS.filter(({ listed }) => names.some((name) => listed.test(name)));
  const numbers = new Set(
    names.flatMap(
      (name) =>
        NUMBERED.exec(name)
          ?.slice(1)
          .find((each) => each !== undefined) ?? [],
    ),
  );
  return groups.flatMap(({ letters, han }) =>
    [...numbers].flatMap((number) => [
      ...letters.flatMap((each) => [`${each} ${number}`, `${each}${number}`]),
      ...letters.map((each) => `${each} ${ordinal(number)} Research Institute`),
      ...han.map((each) => `${each}${number}所`),
    ]),
  );
}

function ordinal(number: string): string {
  const last = /1\d$/.test(number) ? '' : number.slice(-1);
  return number + ({ 1: 'st', 2: 'nd', 3: 'rd' }[last] ?? 'th');
}

/**
 * The short forms that a query's folded words may mean, however it puts them: "712 institute CSIC", "the 55th institute
 * of CETC". A number that is neither an ordinal nor beside its group or an "institute" is a quantity.
 */
export function askedInstitutes(words: readonly string[]): string[] {
  const group = words.find((word) => LETTERS.has(word));
  if (group === undefined) return [];
  const isInstitute = words.some((word) => /^(?:inst|institute|ri)$/.test(word));
  return words.flatMap((word, at) => {
    const [, number, ordinal] = /^(\d{1,3})(st|nd|rd|th)?$/.exec(word) ?? [];
    const isBeside = words[at - 1] === group || words[at + 1] === group;
    return number && (ordinal !== undefined || isInstitute || isBeside) ? `${group}${number}` : [];
  });
}
