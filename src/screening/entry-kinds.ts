import type { NameEntry } from './types.ts';

/** True of a brand or product line, in whatever script: what no company need bear as its name. */
export function isBrandName({ source }: NameEntry): boolean {
  return source === 'brand' || source === 'native-brand';
}

/** True of what `products.json` brought: a brand of no family. */
export function isProductName({ relation, family }: NameEntry): boolean {
  return relation !== undefined && family === undefined;
}

/** True of a form that the build made of a listed name. */
export function isMade({ source }: NameEntry): boolean {
  return source === 'generated' || source === 'spelling';
}

/** True of what is made or known at build time alone, and stands in no official list. */
export function isOfBuild(entry: NameEntry): boolean {
  const { source, evidence, relation } = entry;
  // A recalled name in its own script, or a ticker; an alias that is a brand too stands in its list.
  const isRecalled = source === 'native' || (source === 'alias' && relation === undefined);
  return isMade(entry) || isProductName(entry) || (isRecalled && evidence === 'memory');
}
