import { createContext } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';

/** What is searched for on the page; '' shows all of it. */
export const SearchQuery = createContext('');

/** The search box over the sections; says how many are left. */
export function SearchBox({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  /** Undefined where nothing is searched for. */
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    // Behind the sections' own effects, and when typing pauses: a reader hears one count, not one a key.
    const timer = setTimeout(() => {
      const sections = document.querySelectorAll('.section:not([hidden])');
      setLeft(query.trim() === '' ? undefined : sections.length);
    }, 300);
    return () => clearTimeout(timer);
  }, [query]);
  return (
    <search class="inline">
      <label for="search">{t('options_search_label')}</label>
      <input
        id="search"
        class="grow"
        type="search"
        dir="auto"
        autocomplete="off"
        maxLength={100}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <span role="status" class={left === 0 ? '' : 'hidden'}>
        {left === undefined
          ? ''
          : t(left === 0 ? 'options_search_none' : 'options_search_left', String(left))}
      </span>
    </search>
  );
}
