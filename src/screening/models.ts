import type { Family, ModelPattern } from '../lists/types.ts';
import { addTo } from './group-by.ts';
import { once } from './once.ts';
import { startsOf } from './pattern-starts.ts';
import { plainCodes } from './plain-codes.ts';

/** A model number in a text; offsets are UTF-16 units of the text as it was. */
export interface ModelHit {
  family: string;
  pattern: ModelPattern;
  start: number;
  end: number;
}

/** Finds model numbers, leftmost first; of two that overlap the longer, then the stronger. */
export type ModelFinder = (text: string) => ModelHit[];

interface Tried {
  family: string;
  pattern: ModelPattern;
  /** Compiled when it is first tried: a worker that was just woken has no time for a hundred. */
  regex(): RegExp;
}

/** Longest model number with its suffixes; a longer run of such characters is no model number. */
const LONGEST = 64;
const BEHIND = '(?![A-Z0-9])';
/** Longest run of letters that is taken for another maker's prefix: "YS-DS-161", but "Huawei-S5732-H24UM2CC". */
const PREFIX = 4;

/** Few lines write a model without a digit. */
const MAY_HOLD_ONE = /[\d０-９]|evo|mate|freebuds|ronin|mavic|axon|dji/i;

/** A letter beside a digit, a separator between them at most: what every number without spaces has somewhere. */
const MIXED = /[A-ZА-Я][-/.(]?\d|\d[-/.(]?[A-ZА-Я]/;
const HAS_SPACES = /\\s| /;

/** Russian makers number in their own letters too: "К1986ВЕ92QI", "ТОЗ-34". */
const WORD_START = /(?<![A-Z0-9])[A-Z0-9]|(?<![А-ЯЁ])[А-ЯЁ]/g;

/**
 * Opens the families' patterns, at the first text that may hold a number; of each text only those are tried that begin
 * as one of its words does.
 */
export function openModels(families: readonly Family[]): ModelFinder {
  const table = once(() => {
    const all = families.flatMap(patternsOf);
    const byStart = new Map<string, Tried[]>();
    for (const tried of all) for (const start of startsOf(tried.pattern.regex)) addTo(byStart, start, tried);
    return { all, byStart };
  });

  /** Of the text at hand. */
  const found = new Set<Tried>();

  function likely(codes: string): Tried[] {
    const { all, byStart } = table();
    found.clear();
    WORD_START.lastIndex = 0;
    // By `test`, which makes nothing: most texts hold no number, and all have words.
    while (WORD_START.test(codes)) {
      const behind = WORD_START.lastIndex;
      for (const tried of byStart.get(codes.slice(behind - 1, behind + 1)) ?? []) found.add(tried);
    }
    if (found.size === 0) return [];
    const isMixed = MIXED.test(codes);
    return all.filter((tried) => found.has(tried) && (isMixed || HAS_SPACES.test(tried.pattern.regex)));
  }

  return function findModels(text) {
    if (!MAY_HOLD_ONE.test(text)) return [];
    const { codes, offsetOf } = plainCodes(text);
    const hits = likely(codes).flatMap((tried) => hitsOf(codes, tried));
    if (hits.length === 0) return hits;
    return withoutOverlaps(hits.filter(({ start, end }) => end - start <= LONGEST)).map((hit) => ({
      ...hit,
      start: offsetOf(hit.start),
      end: offsetOf(hit.end - 1) + 1,
    }));
  };
}

function patternsOf(family: Family): Tried[] {
  const start = before(family);
  return family.modelPatterns.map((pattern) => ({
    family: family.id,
    pattern,
    regex: once(() => new RegExp(`${start}(?:${pattern.regex})${BEHIND}`, 'g')),
  }));
}

/** How much of its own name a maker's or shop's number may begin with: "HIK-DS-2CE56H0T". */
const OWN = 3;

/** No letter or digit stands before, nor a prefix that makes it another maker's number; the maker's own name may. */
function before({ id, brands }: Family): string {
  const names = [id.slice(0, OWN), ...brands.map(({ name }) => name)].map((name) => name.toUpperCase());
  const own = [...new Set(names.filter((name) => name.length <= PREFIX && /^[A-Z]+$/.test(name)))].join('|');
  const foreign = `(?<!(?<![A-Z0-9])[A-Z]{1,${PREFIX}}-)`;
  return `(?<![A-Z0-9])(?:${own === '' ? '' : `(?<=(?<![A-Z0-9])(?:${own})-)|`}${foreign})`;
}

/** By `exec`, since `matchAll` makes a copy of its expression at each call. */
function hitsOf(codes: string, { family, pattern, regex: compiled }: Tried): ModelHit[] {
  const hits: ModelHit[] = [];
  const regex = compiled();
  regex.lastIndex = 0;
  for (let found = regex.exec(codes); found; found = regex.exec(codes)) {
    hits.push({ family, pattern, start: found.index, end: found.index + trimmed(found[0]).length });
    if (found[0] === '') regex.lastIndex++;
  }
  return hits;
}

function trimmed(code: string): string {
  return code.replace(/[\s/.-]+$/, '');
}

function withoutOverlaps(hits: readonly ModelHit[]): ModelHit[] {
  const strength = ({ pattern }: ModelHit): number => (pattern.strength === 'strong' ? 1 : 0);
  const sorted = [...hits].sort(
    (a, b) => a.start - b.start || b.end - b.start - (a.end - a.start) || strength(b) - strength(a),
  );
  const kept: ModelHit[] = [];
  let behind = 0;
  for (const hit of sorted) {
    if (hit.start < behind) continue;
    kept.push(hit);
    behind = hit.end;
  }
  return kept;
}
