import { fold } from '../../../screening/fold.ts';
import { ahoCorasickMatcher, includesMatcher, ourMatcher, regexMatcher, type Span } from './matchers.ts';

export interface Agreement {
  /** Our spans on the text. */
  spans: number;
  /** Aho–Corasick's occurrences, held to our rules, are exactly our spans. */
  ahoCorasickSame: boolean;
  /** The names that `includes` knows, held to occurrences on boundaries, hold every name that we found. */
  includesSame: boolean;
  /** Share of our spans that one RegExp gives too; it loses those that a match inside another word swallows. */
  regexpShare: number;
}

/**
 * Compares results where the rules can be made alike: names and text are reduced to lower-case letters, digits,
 * Han and single spaces, and what the others find is held to our rule afterwards (on boundaries, leftmost, longest).
 */
export function checkAgreement(names: readonly string[], raw: string): Agreement {
  const plain = [...new Set(names.map(plainForm))].filter((name) => name.length > 1);
  const text = plainForm(raw);
  const ours = ourMatcher(plain)(text);
  const edges = edgesOf(text);
  const occurrences = ahoCorasickMatcher(plain)(text).filter(
    ([start, end]) => edges.has(start) && edges.has(end),
  );
  const theirs = leftmostLongest(occurrences);
  const known = new Set(includesMatcher(plain)(text).map(([start, end]) => text.slice(start, end)));
  const byRegexp = new Set(regexMatcher(plain)(text).map(String));
  return {
    spans: ours.length,
    ahoCorasickSame: theirs.map(String).join() === ours.map(String).join(),
    includesSame: ours.every(([start, end]) => known.has(text.slice(start, end))),
    regexpShare: ours.filter((span) => byRegexp.has(String(span))).length / Math.max(1, ours.length),
  };
}

function plainForm(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9\p{Script=Han}]+/gu, ' ')
    .trim();
}

/** Offsets on which a name may start or end; in a plain form, units and offsets are the same. */
function edgesOf(text: string): ReadonlySet<number> {
  const { marks, length } = fold(text);
  return new Set(Array.from({ length: length + 1 }, (_, at) => at).filter((at) => marks[at] !== 0));
}

function leftmostLongest(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: Span[] = [];
  for (const span of sorted) if (span[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(span);
  return kept;
}
