/** The ways of finding names that are compared: each is prepared once and then turns raw text into spans. */
import AhoCorasick from 'ahocorasick';
import { openFolder } from '../../../screening/fold.ts';
import { compileTrie } from '../../../screening/index/compile-trie.ts';
import { openTrie } from '../../../screening/index/open-trie.ts';
import { openScanner } from '../../../screening/index/scan-text.ts';

/** UTF-16 offsets into the raw text. */
export type Span = readonly [start: number, end: number];
export type Matcher = (text: string) => Span[];

/** Ours: folding, finding on boundaries, spans in the raw text. */
export function ourMatcher(names: readonly string[]): Matcher {
  const folder = openFolder();
  const keys = [...new Set(names.map(folder.foldName))].filter((key) => key.length > 1);
  const scan = openScanner(openTrie(compileTrie(keys)), folder);
  return (text) => {
    const spans: Span[] = [];
    scan(text, (_key, start, end) => {
      spans.push([start, end]);
    });
    return spans;
  };
}

/** One alternation with the flags `gi`, longest name first; no folding, no boundaries. */
export function regexMatcher(names: readonly string[]): Matcher {
  const escaped = byLength(names).map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('|'), 'gi');
  return (text) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }): Span => [index, index + found.length]);
}

/** Lower-cases, then asks for each name whether it is there; the span of its first occurrence. */
export function includesMatcher(names: readonly string[]): Matcher {
  const lower = names.map((name) => name.toLowerCase());
  return (text) => {
    const haystack = text.toLowerCase();
    return lower.flatMap((name): Span[] => {
      if (!haystack.includes(name)) return [];
      const start = haystack.indexOf(name);
      return [[start, start + name.length]];
    });
  };
}

/** npm `ahocorasick` over lower-cased text: every occurrence, overlapping ones too, no boundaries. */
export function ahoCorasickMatcher(names: readonly string[]): Matcher {
  const automaton = new AhoCorasick([...new Set(names.map((name) => name.toLowerCase()))]);
  return (text) =>
    automaton
      .search(text.toLowerCase())
      .flatMap(([last, found]) => found.map((name): Span => [last + 1 - name.length, last + 1]));
}

/** The floor: reads every unit and keeps one number. */
export function charCodeLoop(text: string): Span[] {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum === 0.5 ? [[0, 0]] : [];
}

function byLength(names: readonly string[]): string[] {
  return [...names].sort((a, b) => b.length - a.length);
}
