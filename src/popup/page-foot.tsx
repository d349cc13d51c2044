import { useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { translate as t } from '../platform/translate.ts';
import type { ListStamp } from '../protocol/requests.ts';
import { today } from '../ui/dates.ts';
import { stampWords } from '../ui/age-words.ts';
import { NewsLine } from './news-line.tsx';
import { openPanel, panelKind } from '../platform/panel.ts';
import { isPanel } from './is-panel.ts';
import { ReviewLink } from './review-link.tsx';
import { closePopup } from './toolbar-popup.ts';

/** The ways on from the popup, the lists' date, and what is new. */
export function PageFoot({ stamp, tab }: { stamp: ListStamp; tab: number }) {
  const { asOf, stale } = stampWords(stamp, today(), t);
  const panel = isPanel() ? undefined : panelKind();
  const [failed, setFailed] = useState(false);
  /** Goes on with `close` once it is open; where the browser refuses, the line beside the buttons says so. */
  const follow = (opening: Promise<unknown>, close: () => void): void => {
    setFailed(false);
    void opening.then(close, () => setFailed(true));
  };
  return (
    <footer class="foot">
      <div class="foot-actions">
        <ReviewLink tab={tab} onOpen={(opening) => follow(opening, closePopup)} />
        {panel && (
          // The panel takes its place, be it the popup or a window that was opened for a lookup.
          <button onClick={() => follow(openPanel(tab), () => window.close())}>
            {t(`popup_panel_${panel}`)}
          </button>
        )}
        <span role="status">{failed ? t('card_ui_failed') : ''}</span>
      </div>
      {stale && <p class="stale">{stale}</p>}
      <NewsLine />
      <p class="soft small">
        <a href="options.html#lists" target="_blank">
          {asOf}
        </a>{' '}
        ·{' '}
        <a
          href="options.html"
          onClick={(event) => {
            // In the toolbar's popup a plain link would show the options inside it.
            event.preventDefault();
            follow(browser.runtime.openOptionsPage(), closePopup);
          }}
        >
          {t('popup_options')}
        </a>
      </p>
    </footer>
  );
}
