import { translate as t } from '../platform/translate.ts';
import type { ListNews, ProgrammeNews } from '../protocol/requests.ts';
import { dateWords } from '../ui/dates.ts';
import { programmeKey, programmeNames } from '../ui/listing-words.ts';
import { messageLocale } from '../ui/age-words.ts';

/** Where the lists in force come from, and what the import changed. */
export function ListsNews({ news }: { news: ListNews | null }) {
  if (!news) return <p>{t('options_lists_origin_packaged')}</p>;
  const { origin, asOf, newer, programmes, broken, rows, unused } = news;
  const whence = <p>{t(`options_lists_origin_${origin}`, dateWords(asOf, messageLocale(t)))}</p>;
  if (origin === 'kept') return whence;
  return (
    <>
      {whence}
      <h3>{t('options_lists_news_title')}</h3>
      {programmes.length === 0 && <p>{t('options_lists_news_none')}</p>}
      {programmes.map((each) => (
        <OneProgramme key={each.programme} news={each} />
      ))}
      {broken.length > 0 && <p class="stale">{t('options_lists_news_broken', broken.join(' · '))}</p>}
      {newer.length > 0 && <p>{t('options_lists_news_newer', programmeNames(newer, t))}</p>}
      <p class="soft small">{t('options_lists_news_rows', number(rows), number(unused))}</p>
    </>
  );
}

const KINDS = ['added', 'removed', 'changed'] as const;

function OneProgramme({ news }: { news: ProgrammeNews }) {
  const { programme, before, after } = news;
  const counts = [before, after, ...KINDS.map((kind) => news[kind].count)].map(number);
  return (
    <details>
      <summary>{t('options_lists_news_line', t(programmeKey(programme, 'name')), ...counts)}</summary>
      {KINDS.filter((kind) => news[kind].count > 0).map((kind) => (
        <p key={kind} class="small">
          {t(`options_lists_news_${kind}`, namesOf(news[kind]))}
        </p>
      ))}
    </details>
  );
}

function namesOf({ names, count }: ProgrammeNews['added']): string {
  const rest = count - names.length;
  return [...names, ...(rest > 0 ? [t('options_lists_news_more', number(rest))] : [])].join(' · ');
}

function number(value: number): string {
  return value.toLocaleString(messageLocale(t));
}
