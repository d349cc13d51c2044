import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { MAX_QUERY } from '../protocol/requests.ts';
import { ask } from '../ui/ask.ts';
import { LookupResults, optionId } from './lookup-results.tsx';
import { NO_LOOKUP, nextLookup } from './lookup-state.ts';

/** Typing pauses shorter than this don't ask the worker. */
const DEBOUNCE_MS = 40;
/** After the popup is drawn: the worker opens its books for lookup, so that the first letter is answered like the next. */
const WARM_UP_MS = 150;
const LIST_ID = 'lookup-results';

async function warmUp(): Promise<void> {
  await ask('lookup/search', { query: '' });
  await ask('lookup/facts', { results: [] });
}

interface Props {
  query: string;
  onQuery: (query: string) => void;
  onOpen: (entity: string) => void;
}

/** The lookup box with its results: a combobox (WAI-ARIA pattern), focus stays in the box, arrows choose, Enter opens. */
export function LookupBox({ query, onQuery, onOpen }: Props) {
  const [state, dispatch] = useReducer(nextLookup, NO_LOOKUP);
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    box.current?.focus();
    const timer = setTimeout(() => void warmUp(), WARM_UP_MS);
    return () => clearTimeout(timer);
  }, []);

  // At once: a key pressed right after must find that the results are another query's.
  useLayoutEffect(() => dispatch({ type: 'typed', query }), [query]);
  useLayoutEffect(() => {
    if (state.opened !== '') onOpen(state.opened);
  }, [state.opened]);
  useEffect(() => {
    if (query.trim() === '') return;
    const timer = setTimeout(() => {
      void ask('lookup/search', { query }).then(async (reply) => {
        if (!reply.ok) return dispatch({ type: 'failed', query });
        dispatch({ type: 'answered', query, ...reply.value });
        const told = await ask('lookup/facts', { results: reply.value.results });
        if (told.ok) dispatch({ type: 'told', query, facts: told.value });
      });
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [query]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') dispatch({ type: 'moved', step: 1 });
    else if (event.key === 'ArrowUp') dispatch({ type: 'moved', step: -1 });
    else if (event.key === 'Enter') dispatch({ type: 'entered' });
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };

  const isOpen = state.results.length > 0;
  return (
    <search class="lookup">
      <label class="hidden" for="lookup">
        {t('popup_lookup_label')}
      </label>
      <input
        ref={box}
        id="lookup"
        class="lookup-box"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={MAX_QUERY}
        placeholder={t('popup_lookup_hint')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={LIST_ID}
        {...(isOpen && state.active >= 0 ? { 'aria-activedescendant': optionId(state.active) } : {})}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <LookupResults id={LIST_ID} state={state} onOpen={onOpen} />
    </search>
  );
}
