/** Talks to the built extension from one of its own screens, as the popup does. */
import type {
  PageRequest,
  PageRequests,
  Result,
  WorkerRequest,
  WorkerRequests,
} from '../../protocol/requests.ts';
import type { Browser, Tab } from '../browsers/driver.ts';

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<never> };
  tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<never>;
  };
  action: Record<'getBadgeText' | 'getTitle', (of: { tabId: number }) => Promise<string>>;
}

export interface Desk {
  ask<K extends WorkerRequest>(
    request: K,
    argument: Parameters<WorkerRequests[K]>[0],
  ): Promise<Result<ReturnType<WorkerRequests[K]>>>;
  /** Asks the top frame of a tab; `gone` where no content script answers. */
  askPage<K extends PageRequest>(
    tab: number,
    request: K,
    argument: Parameters<PageRequests[K]>[0],
  ): Promise<Result<ReturnType<PageRequests[K]>>>;
  /** What the toolbar's button says of a tab. */
  button(tab: number): Promise<{ text: string; title: string }>;
  /** Opens a tab and tells the browser's number of it. */
  newTab(isPrivate?: boolean): Promise<{ tab: Tab; id: number }>;
}

/** The value of a reply; rejects with its message where it has none. */
export async function valueOf<T>(reply: Promise<Result<T>>): Promise<T> {
  const answer = await reply;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** Opens the desk on the extension's options page. */
export async function openDesk(browser: Browser): Promise<Desk> {
  const screen = await browser.newTab();
  await screen.goto(browser.extensionUrl('options.html'));
  const tabIds = (): Promise<number[]> =>
    screen.run(async () => {
      const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      const tabs = await (scope.browser ?? scope.chrome).tabs.query({});
      return tabs.flatMap(({ id }) => id ?? []);
    });
  return {
    ask: (request, argument) =>
      screen.run(
        (message: unknown) => {
          const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
          return (scope.browser ?? scope.chrome).runtime.sendMessage(message);
        },
        { request, argument },
      ),
    askPage: (tab, request, argument) =>
      screen.run(
        async (to: number, message: unknown) => {
          const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
          try {
            return await (scope.browser ?? scope.chrome).tabs.sendMessage(to, message, { frameId: 0 });
          } catch (error) {
            return { ok: false, code: 'gone', message: String(error) } as never;
          }
        },
        tab,
        { request, argument },
      ),
    button: (tab) =>
      screen.run(async (tabId) => {
        const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
        const { action } = scope.browser ?? scope.chrome;
        return { text: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
      }, tab),
    newTab: async (isPrivate) => {
      const before = new Set(await tabIds());
      const tab = await browser.newTab(isPrivate);
      const id = (await tabIds()).find((each) => !before.has(each));
      if (id === undefined) throw new Error('the new tab has no number');
      return { tab, id };
    },
  };
}
