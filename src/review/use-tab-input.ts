import { useEffect } from 'preact/hooks';
import { problemOf } from './problem.ts';
import { readTab } from './tab-input.ts';
import type { ReviewView } from './use-review.ts';

/** Reviews the tab that the page's address names, `review.html?tab=N`, as the popup asks for; once, not at a reload. */
export function useTabInput(view: ReviewView): void {
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('tab');
    if (asked === null || !/^\d{1,10}$/.test(asked)) return;
    history.replaceState(null, '', location.pathname);
    readTab(Number(asked)).then(
      (input) => view.start([input]),
      (error: unknown) => view.say(problemOf(error)),
    );
  }, []);
}
