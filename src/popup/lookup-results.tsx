import { useEffect } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { ListStamp } from '../protocol/requests.ts';
import type { LookupFact, OwnNameFound } from '../protocol/screen-replies.ts';
import type { LookupResult } from '../screening/types.ts';
import { dateWords, today } from '../ui/dates.ts';
import { isolated } from '../ui/direction.ts';
import { ProgrammeChips } from '../ui/programme-chips.tsx';
import { TierMark } from '../ui/tier-mark.tsx';
import { messageLocale, stampWords } from '../ui/age-words.ts';
import { resultWords } from '../ui/result-words.ts';
import { tierWords } from '../ui/words.ts';
import type { LookupState } from './lookup-state.ts';

/** DOM id of the option at an index. */
export function optionId(index: number): string {
  return `lookup-option-${index}`;
}

/** The results below the lookup box, with the words for none, waiting and failed. */
export function LookupResults({
  id,
  state,
  onOpen,
}: {
  id: string;
  state: LookupState;
  onOpen: (entity: string) => void;
}) {
  const { results, facts, own, stamp, active, status, query } = state;
  useEffect(() => document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <>
      <p class={results.length > 0 || status === 'idle' ? 'hidden' : 'message'} role="status">
        {statusWords(state)}
      </p>
      <div role="status">{own.length > 0 && <OwnNames own={own} />}</div>
      <ul
        id={id}
        class="results"
        role="listbox"
        aria-label={t('popup_results_label')}
        aria-busy={status === 'loading'}
      >
        {results.map((each, index) => (
          <li
            key={each.entity}
            id={optionId(index)}
            class="result"
            role="option"
            aria-selected={index === active}
            onClick={() => onOpen(each.entity)}
          >
            <Result result={each} fact={facts[index]} />
          </li>
        ))}
      </ul>
      {status === 'ready' && query.trim() !== '' && <p class="soft small">{t('popup_no_match_caveat')}</p>}
      {stamp && <Age stamp={stamp} />}
    </>
  );
}

function statusWords({ status, results, query }: LookupState): string {
  if (status === 'failed') return t('popup_lookup_failed');
  if (status === 'loading') return results.length > 0 ? '' : t('popup_loading');
  if (status === 'idle') return '';
  return results.length > 0
    ? t('popup_results_count', String(results.length))
    : t('popup_no_match', query.trim());
}

/** The date of the lists that answered, which the page's part below says only while nothing is looked up. */
function Age({ stamp }: { stamp: ListStamp }) {
  const { asOf, stale } = stampWords(stamp, today(), t);
  return (
    <>
      {stale && <p class="stale">{stale}</p>}
      <p class="soft small">
        <a href="options.html#lists" target="_blank">
          {asOf}
        </a>
      </p>
    </>
  );
}

/** The user's own names in the query: their entries, not those of any list. */
function OwnNames({ own }: { own: readonly OwnNameFound[] }) {
  return (
    <ul class="own-names">
      {own.map(({ list, name, note }) => (
        <li key={list + name} class={`own-name own-${list}`}>
          {list === 'watch' && <TierMark tier="watched" />}
          <span>
            {t(`popup_own_${list}`, isolated(name, messageLocale(t)))} <bdi>{note}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Result({ result, fact }: { result: LookupResult; fact: LookupFact | undefined }) {
  const { name, programmes } = result;
  const how = resultWords(result, t);
  return (
    <>
      <span class="result-name" dir="auto">
        {name}
      </span>
      {how && <span class="result-how">{how}</span>}
      <span class="result-facts">
        {fact?.tier && (
          <span class={`result-tier tier-text tier-${fact.tier}`}>
            <TierMark tier={fact.tier} /> {tierWords(fact.tier, t).label}
          </span>
        )}
        {fact?.since && <span class="soft">{t('popup_since', dateWords(fact.since, messageLocale(t)))}</span>}
      </span>
      <ProgrammeChips programmes={programmes} t={t} />
    </>
  );
}
