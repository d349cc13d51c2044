import type { Family } from '../../lists/types.ts';
import type { EntityHead } from '../index/name-table.ts';
import { openModels } from '../models.ts';
import type { Candidate } from './candidate.ts';
import scores from './data/scores.json' with { type: 'json' };

/** Finds model numbers in a query; weak ones count where `named` has their entity already. */
export type ModelLookup = (text: string, named: readonly Candidate[]) => Candidate[];

/** Opens the families' model patterns; `headOf` answers what a result says of an entity. */
export function openModelLookup(
  families: readonly Family[],
  headOf: (id: string) => EntityHead | undefined,
): ModelLookup {
  const findModels = openModels(families);
  const entities = new Map(families.map(({ id, entity }) => [id, entity]));

  return (text, named) =>
    findModels(text).flatMap(({ family, pattern, start, end }): Candidate[] => {
      const head = headOf(entities.get(family) ?? '');
      if (!head) return [];
      const isSure = pattern.strength === 'strong' || named.some((each) => each.head.id === head.id);
      // A weak number alone is a question: other makers number alike.
      if (!isSure && end - start < text.trim().length) return [];
      const via = pattern.via ?? text.slice(start, end);
      const relation = pattern.via === undefined ? 'same' : 'brand';
      return [
        { head, via, relation, how: isSure ? 'model' : 'fuzzy', score: isSure ? scores.model : scores.fuzzy },
      ];
    });
}
