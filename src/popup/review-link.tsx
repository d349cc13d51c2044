import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { showsPdf } from '../platform/tabs.ts';
import { translate as t } from '../platform/translate.ts';
import { closePopup } from './toolbar-popup.ts';

/** The way from a tab that shows a quote into its review. */
export function ReviewLink({ tab }: { tab: number }) {
  const [isPdf, setIsPdf] = useState(false);
  useEffect(() => void showsPdf(tab).then(setIsPdf, () => undefined), [tab]);
  const open = async (): Promise<void> => {
    await browser.tabs.create({ url: browser.runtime.getURL(`review.html?tab=${tab}`) });
    closePopup();
  };
  return <button onClick={() => void open()}>{t(isPdf ? 'popup_review_pdf' : 'popup_review_page')}</button>;
}
