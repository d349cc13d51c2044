import type { Family } from '../../lists/types.ts';
import type { EntityHead } from '../index/name-table.ts';
import type { Candidate } from './candidate.ts';
import scores from './data/scores.json' with { type: 'json' };

interface Series {
  regex: RegExp;
  isWeak: boolean;
  /** What the number stands for: a brand or product line, where it is not the entity itself. */
  via?: string;
  head: EntityHead;
}

/** Model numbers in a query. */
export interface ModelIndex {
  find(text: string, named: readonly Candidate[]): Candidate[];
}

/** Compiles the families' model patterns; `headOf` answers what a result says of an entity. */
export function openModels(
  families: readonly Family[],
  headOf: (id: string) => EntityHead | undefined,
): ModelIndex {
  const series = families.flatMap(({ entity, modelPatterns }) =>
    modelPatterns.flatMap(({ regex, strength, via }): Series[] => {
      const head = headOf(entity);
      if (!head) return [];
      return [{ regex: new RegExp(regex), isWeak: strength === 'weak', head, ...(via === undefined ? {} : { via }) }];
    }),
  );

  function find(text: string, named: readonly Candidate[]): Candidate[] {
    const upper = text.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-').toUpperCase(); // prettier-ignore
    return series.flatMap(({ regex, isWeak, via, head }): Candidate[] => {
      const seen = regex.exec(upper)?.[0];
      if (seen === undefined) return [];
      if (isWeak && !named.some((each) => each.head.id === head.id)) return [];
      return [{ head, via: via ?? seen, relation: via === undefined ? 'same' : 'brand', how: 'model', score: scores.model }];
    });
  }

  return { find };
}
