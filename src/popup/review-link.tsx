import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { showsPdf } from '../platform/tabs.ts';
import { translate as t } from '../platform/translate.ts';

interface Props {
  tab: number;
  onOpen: (opening: Promise<unknown>) => void;
}

/** The way from a tab that shows a quote into its review; whoever shows it waits for the opening, and tells of a failure. */
export function ReviewLink({ tab, onOpen }: Props) {
  const [isPdf, setIsPdf] = useState(false);
  useEffect(() => void showsPdf(tab).then(setIsPdf, () => undefined), [tab]);
  const open = (): Promise<unknown> =>
    browser.tabs.create({ url: browser.runtime.getURL(`review.html?tab=${tab}`) });
  return (
    <button onClick={() => onOpen(open())}>{t(isPdf ? 'popup_review_pdf' : 'popup_review_page')}</button>
  );
}
