import type { Family, ModelPattern } from '../lists/types.ts';
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

interface Compiled {
  family: string;
  /** Any of the family's patterns. */
  any: RegExp;
  patterns: { pattern: ModelPattern; regex: RegExp }[];
}

/** Longest model number with its suffixes; a longer run of such characters is no model number. */
const LONGEST = 64;
const BEHIND = '(?![A-Z0-9])';
/** Longest run of letters that is taken for another maker's prefix: "YS-DS-161", but "Huawei-S5732-H24UM2CC". */
const PREFIX = 4;

/** Few lines write a model without a digit. */
const MAY_HOLD_ONE = /[\d０-９]|evo|mate|freebuds|ronin|mavic|axon|dji/i;

/** A letter beside a digit, a separator between them at most: what every number without spaces has somewhere. */
const MIXED = /[A-Z][-/.(]?\d|\d[-/.(]?[A-Z]/;
const HAS_SPACES = /\\s| /;

/** Compiles the families' patterns; a joint look, then one for each family, tells which are worth their own. */
export function openModels(families: readonly Family[]): ModelFinder {
  const compiled = families
    .filter(({ modelPatterns }) => modelPatterns.length > 0)
    .map((family): Compiled => ({
      family: family.id,
      any: anyOf([family], family.modelPatterns),
      patterns: family.modelPatterns.map((pattern) => ({
        pattern,
        regex: new RegExp(`${before([family])}(?:${pattern.regex})${BEHIND}`, 'g'),
      })),
    }));
  if (compiled.length === 0) return () => [];
  const patterns = families.flatMap(({ modelPatterns }) => modelPatterns);
  const any = anyOf(families, patterns);
  const anySpaced = anyOf(
    families,
    patterns.filter(({ regex }) => HAS_SPACES.test(regex)),
  );

  return function findModels(text) {
    if (!MAY_HOLD_ONE.test(text)) return [];
    const { codes, offsetOf } = plainCodes(text);
    if (!(MIXED.test(codes) ? any : anySpaced).test(codes)) return [];
    const likely = compiled.filter((family) => family.any.test(codes));
    const hits = likely.flatMap(({ family, patterns }) =>
      patterns.flatMap(({ pattern, regex }) => hitsOf(codes, family, pattern, regex)),
    );
    return withoutOverlaps(hits.filter(({ start, end }) => end - start <= LONGEST)).map((hit) => ({
      ...hit,
      start: offsetOf(hit.start),
      end: offsetOf(hit.end - 1) + 1,
    }));
  };
}

/** Any of the patterns; of no patterns, nothing. */
function anyOf(families: readonly Family[], patterns: readonly ModelPattern[]): RegExp {
  if (patterns.length === 0) return /(?!)/;
  return new RegExp(`${before(families)}(?:${patterns.map(({ regex }) => regex).join('|')})`);
}

/** No letter or digit stands before, nor a prefix that makes it another maker's number; the maker's own name may. */
function before(families: readonly Family[]): string {
  const names = families.flatMap(({ brands }) => brands.map(({ name }) => name.toUpperCase()));
  const own = [...new Set(names.filter((name) => name.length <= PREFIX && /^[A-Z]+$/.test(name)))].join('|');
  const foreign = `(?<!(?<![A-Z0-9])[A-Z]{1,${PREFIX}}-)`;
  return `(?<![A-Z0-9])(?:${own === '' ? '' : `(?<=(?<![A-Z0-9])(?:${own})-)|`}${foreign})`;
}

/** By `exec`, since `matchAll` makes a copy of its expression at each call. */
function hitsOf(codes: string, family: string, pattern: ModelPattern, regex: RegExp): ModelHit[] {
  const hits: ModelHit[] = [];
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
