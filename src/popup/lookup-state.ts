/** What the lookup box knows; pure, so that every order of typing and answers can be tested. */
import type { LookupFact, OwnNameFound } from '../protocol/screen-replies.ts';
import type { LookupResult } from '../screening/types.ts';

export interface LookupState {
  query: string;
  status: 'idle' | 'loading' | 'ready' | 'failed';
  results: LookupResult[];
  /** What is said of each result; none before it is known. */
  facts: LookupFact[];
  /** The user's own names in the query. */
  own: OwnNameFound[];
  /** Index of the option that Enter opens; -1 where there is none. */
  active: number;
}

export type LookupEvent =
  | { type: 'typed'; query: string }
  | { type: 'answered'; query: string; results: LookupResult[]; own: OwnNameFound[] }
  | { type: 'told'; query: string; facts: LookupFact[] }
  | { type: 'failed'; query: string }
  | { type: 'moved'; step: 1 | -1 };

export const NO_LOOKUP: LookupState = {
  query: '',
  status: 'idle',
  results: [],
  facts: [],
  own: [],
  active: -1,
};

/** The next state; an answer to a query that is no longer in the box changes nothing. */
export function nextLookup(state: LookupState, event: LookupEvent): LookupState {
  switch (event.type) {
    case 'typed':
      // The last results stay while the next are on their way, so that the list does not flicker.
      return event.query.trim() === ''
        ? { ...NO_LOOKUP, query: event.query }
        : { ...state, query: event.query, status: 'loading' };
    case 'answered':
      if (event.query !== state.query) return state;
      return {
        ...state,
        status: 'ready',
        results: event.results,
        facts: [],
        own: event.own,
        active: event.results.length > 0 ? 0 : -1,
      };
    case 'told':
      return event.query === state.query && event.facts.length === state.results.length
        ? { ...state, facts: event.facts }
        : state;
    case 'failed':
      return event.query === state.query ? { ...NO_LOOKUP, query: event.query, status: 'failed' } : state;
    case 'moved':
      return { ...state, active: wrapped(state.active + event.step, state.results.length) };
  }
}

function wrapped(index: number, length: number): number {
  return length === 0 ? -1 : (index + length) % length;
}
