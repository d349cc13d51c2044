import marketplaces from '../data/marketplaces.json' with { type: 'json' };
import type { Candidate, CandidateFinder } from '../candidates.ts';
import { foldName } from '../fold.ts';
import type { PageContext, PageKind } from '../types.ts';

/** What the page as a whole says, found once for a batch. */
export interface PageFacts {
  kind: PageKind;
  title: string;
  host: string;
  /** Families named in the title or in the structured data. */
  families: ReadonlySet<string>;
  /** True where the page's structured data names the candidate's family as brand or maker. */
  isStructuredBrand(candidate: Candidate): boolean;
  /** True where a name is that of the marketplace whose site this is. */
  isOperator(name: string, family: string | undefined): boolean;
}

const OPERATORS: Readonly<Record<string, string>> = marketplaces;

/** Reads the page's facts: its brands and title are searched like any text. */
export function pageFacts({ kind, title, host, brands }: PageContext, find: CandidateFinder): PageFacts {
  const families = (texts: readonly string[]): Set<string> =>
    new Set(
      find(texts.map((text) => ({ text, group: -1, role: 'brand' as const }))).flatMap(
        ({ family }) => family ?? [],
      ),
    );
  const structured = families(brands);
  const named = new Set([...structured, ...families([title])]);
  const operator = Object.entries(OPERATORS).find(
    ([site]) => host === site || host.endsWith(`.${site}`),
  )?.[1];
  return {
    kind,
    title,
    host,
    families: named,
    isStructuredBrand: ({ family }) => family !== undefined && structured.has(family),
    isOperator: (name, family) =>
      operator !== undefined && (family === operator || foldName(name).split(' ')[0] === operator),
  };
}
