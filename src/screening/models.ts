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
/** No letter or digit may stand before or behind; nor `XX-` before, which makes it another maker's number. */
const BEFORE = String.raw`(?<![A-Z0-9]|[A-Z]-)`;
const BEHIND = '(?![A-Z0-9])';

/** Few lines write a model without a digit. */
const MAY_HOLD_ONE = /[\d０-９]|evo|mate|freebuds/i;

/** Compiles the families' patterns; a joint look, then one for each family, tells which are worth their own. */
export function openModels(families: readonly Family[]): ModelFinder {
  const compiled = families
    .filter(({ modelPatterns }) => modelPatterns.length > 0)
    .map(({ id, modelPatterns }): Compiled => ({
      family: id,
      any: anyOf(modelPatterns),
      patterns: modelPatterns.map((pattern) => ({
        pattern,
        regex: new RegExp(`${BEFORE}(?:${pattern.regex})${BEHIND}`, 'g'),
      })),
    }));
  if (compiled.length === 0) return () => [];
  const any = anyOf(families.flatMap(({ modelPatterns }) => modelPatterns));

  return function findModels(text) {
    if (!MAY_HOLD_ONE.test(text)) return [];
    const { codes, offsetOf } = plainCodes(text);
    if (!any.test(codes)) return [];
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

function anyOf(patterns: readonly ModelPattern[]): RegExp {
  return new RegExp(`${BEFORE}(?:${patterns.map(({ regex }) => regex).join('|')})`);
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
