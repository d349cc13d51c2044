import { useEffect, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { LookupResult } from '../screening/types.ts';
import { ask } from '../ui/ask.ts';
import { resultWords } from '../ui/result-words.ts';
import { ProgrammeChips } from '../ui/programme-chips.tsx';

/** Typing pauses shorter than this don't ask the worker, in milliseconds. */
const DEBOUNCE_MS = 120;
/** Enough to see how it answers. */
const MAX_SHOWN = 3;

/** A text box whose words are looked up on the bundled lists, as the popup does it. */
export function TryIt() {
  const [text, setText] = useState(t('welcome_try_sample'));
  const [results, setResults] = useState<LookupResult[] | 'failed'>();
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      void ask('lookup/search', { query: text }).then((reply) => {
        if (!isOver) setResults(reply.ok ? reply.value.results : 'failed');
      });
    }, DEBOUNCE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <>
      <label class="field">
        <span>{t('welcome_try_label')}</span>
        <input
          id="try"
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={2000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p role="status" class={results?.length === 0 || results === 'failed' ? '' : 'hidden'}>
        {statusWords(results)}
      </p>
      <ul class="answers">
        {results !== 'failed' &&
          results?.slice(0, MAX_SHOWN).map((result) => (
            <li key={result.entity}>
              <a
                dir="auto"
                href={`popup.html?${new URLSearchParams({ entity: result.entity, query: text })}`}
                target="_blank"
              >
                {result.name}
              </a>
              <Words of={result} />
              <ProgrammeChips programmes={result.programmes} t={t} />
            </li>
          ))}
      </ul>
      <p class="soft small">{t('popup_no_match_caveat')}</p>
    </>
  );
}

/** How it was found, as the popup says it; nothing for the listed name itself. */
function Words({ of }: { of: LookupResult }) {
  const words = resultWords(of, t);
  return words === '' ? null : <span class="soft">{words}</span>;
}

function statusWords(results: LookupResult[] | 'failed' | undefined): string {
  if (results === 'failed') return t('popup_lookup_failed');
  if (!results) return '';
  return results.length === 0 ? t('welcome_try_none') : t('popup_results_count', String(results.length));
}
