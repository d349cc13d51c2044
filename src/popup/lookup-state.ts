/** What the lookup box knows; pure, so that every order of typing and answers can be tested. */
import type { ListStamp, WorkerRequests } from '../protocol/requests.ts';
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
  /** The lists that answered; undefined before they did. */
  stamp: ListStamp | undefined;
  /** Index of the option that Enter opens; -1 where there is none. */
  active: number;
  /** The entity that was moved to since the query was typed; '' before. */
  chosen: string;
  /** Enter was pressed before the answer to the query in the box was there. */
  isHeld: boolean;
  /** The entity whose card is to be opened; '' for none. */
  opened: string;
}

type Answer = ReturnType<WorkerRequests['lookup/search']>;

export type LookupEvent =
  | { type: 'typed'; query: string }
  | ({ type: 'answered'; query: string } & Answer)
  | { type: 'told'; query: string; facts: LookupFact[] }
  | { type: 'failed'; query: string }
  | { type: 'moved'; step: 1 | -1 }
  | { type: 'entered' };

export const NO_LOOKUP: LookupState = {
  query: '',
  status: 'idle',
  results: [],
  facts: [],
  own: [],
  stamp: undefined,
  active: -1,
  chosen: '',
  isHeld: false,
  opened: '',
};

/** The next state; an answer to a query that is no longer in the box changes nothing. */
export function nextLookup(state: LookupState, event: LookupEvent): LookupState {
  switch (event.type) {
    case 'typed':
      // The last results stay while the next are on their way, so that the list does not flicker.
      return event.query.trim() === ''
        ? { ...NO_LOOKUP, query: event.query }
        : { ...state, query: event.query, status: 'loading', chosen: '', isHeld: false };
    case 'answered':
      return event.query === state.query ? answered(state, event) : state;
    case 'told':
      return event.query === state.query && event.facts.length === state.results.length
        ? { ...state, facts: event.facts }
        : state;
    case 'failed':
      return event.query === state.query ? { ...NO_LOOKUP, query: event.query, status: 'failed' } : state;
    case 'moved': {
      const active = wrapped(state.active + event.step, state.results.length);
      return { ...state, active, chosen: state.results[active]?.entity ?? '' };
    }
    case 'entered': {
      // While the answer is on its way the first option is another query's: nobody asked for its card.
      const isHeld = state.status === 'loading' && state.chosen === '';
      return { ...state, isHeld, opened: isHeld ? '' : (state.results[state.active]?.entity ?? '') };
    }
  }
}

function answered(state: LookupState, { results, own, stamp }: Answer): LookupState {
  const chosen = results.findIndex(({ entity }) => entity === state.chosen);
  const active = results.length > 0 ? Math.max(0, chosen) : -1;
  const opened = state.isHeld ? (results[active]?.entity ?? '') : '';
  return { ...state, status: 'ready', results, facts: [], own, stamp, active, isHeld: false, opened };
}

function wrapped(index: number, length: number): number {
  return length === 0 ? -1 : (index + length) % length;
}
