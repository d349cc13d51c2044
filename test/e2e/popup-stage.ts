/** What a user does in the popup's lookup. */
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { until } from '../../src/cli/stage/screen.ts';

/** Opens the popup anew in its tab and types a query. */
export async function typeQuery(browser: Browser, popup: Tab, query: string): Promise<void> {
  await popup.goto(browser.extensionUrl('popup.html'));
  await until(
    () => popup.run(() => document.activeElement?.id),
    (id) => id === 'lookup',
  );
  await popup.type(query);
}

/** Waits for the answer to the query in the box: until then the list shows the results of what stood there before. */
export async function lookupAnswered(popup: Tab, query: string): Promise<void> {
  await until(
    () =>
      popup.run(() => [
        document.querySelector<HTMLInputElement>('#lookup')?.value,
        document.querySelector('[role=listbox]')?.getAttribute('aria-busy'),
      ]),
    ([value, busy]) => value === query && busy === 'false',
  );
}
