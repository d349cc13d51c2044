import { askedInstitutes } from '../numbered-institutes.ts';
import type { Candidate } from './candidate.ts';
import scores from './data/scores.json' with { type: 'json' };
import type { NameBook } from './name-book.ts';
import type { Query } from './query.ts';

/** Institutes of China's groups that a query asks for by their number, however it puts it. */
export function findInstitutes({ words }: Query, book: NameBook): Candidate[] {
  return askedInstitutes(words)
    .flatMap(book.spelt)
    .map(({ entry, head }) => ({
      head,
      via: entry.name,
      relation: 'same',
      how: 'generated',
      score: scores.generated,
    }));
}
