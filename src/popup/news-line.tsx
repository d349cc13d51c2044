import { useEffect, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { News } from '../protocol/screen-replies.ts';
import { ask } from '../ui/ask.ts';
import { programmeNames } from '../ui/listing-words.ts';

/** What is new since the user last said "seen": one quiet line, and none where nothing is. */
export function NewsLine() {
  const [news, setNews] = useState<News>();
  useEffect(() => void ask('news/read', {}).then((reply) => reply.ok && setNews(reply.value)), []);
  if (!news || !(news.lists || news.gone.length > 0 || news.behaviour)) return null;
  const gone = programmeNames(news.gone, t);
  const seen = async (): Promise<void> => {
    const reply = await ask('news/seen', {});
    if (!reply.ok) return;
    setNews(undefined);
    // The line goes with its button, which had the focus.
    document.getElementById('lookup')?.focus();
  };
  return (
    <p class="news small">
      <span>
        {(gone || news.lists) && (
          <a href="options.html#lists" target="_blank">
            {gone ? t('popup_news_gone', gone) : t('popup_news_lists')}
          </a>
        )}{' '}
        {news.behaviour && (
          <a href="options.html#about" target="_blank">
            {t('popup_news_behaviour')}
          </a>
        )}
      </span>
      <button onClick={() => void seen()}>{t('popup_news_seen')}</button>
    </p>
  );
}
