import { writeFileSync } from 'node:fs';
import type { InPage, Tab } from './driver.ts';
import { execute, valueOf } from './marionette-script.ts';
import type { Marionette } from './marionette.ts';

/**
 * Closed roots show themselves to a privileged sandbox, those of form fields too: only elements that take a page's
 * root (https://dom.spec.whatwg.org/#valid-shadow-host-name) count. Ours is the last, behind all else.
 */
const LAST_CLOSED_ROOT = `const root = Array.from(document.querySelectorAll('*'))
  .filter(({ localName }) =>
    /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/.test(localName))
  .map((each) => each.openOrClosedShadowRoot).filter((each) => each?.mode === 'closed').at(-1)`;

/** WebDriver's codes of the keys without a character (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEY_CODES: Record<string, string> = {
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Tab: '\uE004',
};

/** Runs tasks one after another. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>;

/** Opens a tab as a window of its own: a tab behind another would count as hidden. */
export async function openFirefoxTab(marionette: Marionette, queue: Turns, isPrivate: boolean): Promise<Tab> {
  const opened = await marionette.send('WebDriver:NewWindow', {
    type: 'window',
    focus: true,
    private: isPrivate,
  });
  const handle = typeof opened === 'object' && opened && 'handle' in opened ? opened.handle : undefined;
  const inWindow = <T>(task: () => Promise<T>, focus: boolean): Promise<T> =>
    queue(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus });
      return task();
    });
  const here = <T>(task: () => Promise<T>): Promise<T> => inWindow(task, true);
  // A script needs no focus, which would be a window's coming to the front: much for a question asked again and again.
  const within = <T>(task: () => Promise<T>): Promise<T> => inWindow(task, false);
  const keys = (actions: object[]): Promise<unknown> =>
    here(() =>
      marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] }),
    );
  const mouse = async (x: number, y: number, ...then: object[]): Promise<void> => {
    const at = { x: Math.round(x), y: Math.round(y) };
    const actions = [{ type: 'pointerMove', duration: 0, origin: 'viewport', ...at }, ...then];
    await here(() =>
      marionette.send('WebDriver:PerformActions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      }),
    );
  };
  return {
    goto: async (url) => {
      await here(() => marionette.send('WebDriver:Navigate', { url }));
    },
    run: <A extends unknown[], T>(script: InPage<A, T>, ...args: A) =>
      within(async () => (await execute(marionette, `return (${String(script)})(...args)`, args)) as T),
    inOverlay: <A extends unknown[], T>(script: (root: ShadowRoot, ...args: A) => T, ...args: A) =>
      within(async () => {
        const body = `${LAST_CLOSED_ROOT}; return root && (${String(script)})(root, ...args)`;
        return (await execute(marionette, body, args, 'system')) as T | undefined;
      }),
    click: (x, y) => mouse(x, y, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }),
    point: (x, y) => mouse(x, y),
    press: async (key) => {
      const value = KEY_CODES[key] ?? key;
      await keys([
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    type: async (text) => {
      await keys(
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    },
    resize: (width, height) => here(() => resizeView(marionette, width, height)),
    screenshot: async (file) => {
      const shot = await here(() => marionette.send('WebDriver:TakeScreenshot', { full: false }));
      writeFileSync(file, Buffer.from(String(valueOf(shot)), 'base64'));
    },
    close: async () => {
      await here(async () => {
        const left = await marionette.send('WebDriver:CloseWindow');
        // A session that stands in a closed window can't open another.
        const handle: unknown = Array.isArray(left) ? left[0] : undefined;
        if (handle !== undefined) await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      });
    },
  };
}

/** A window is larger than its viewport by its frame and toolbars. */
async function resizeView(marionette: Marionette, width: number, height: number): Promise<void> {
  const frame = await execute(marionette, 'return [outerWidth - innerWidth, outerHeight - innerHeight]', []);
  const [across, down] = Array.isArray(frame) ? frame.map(Number) : [];
  await marionette.send('WebDriver:SetWindowRect', {
    width: width + (across ?? 0),
    height: height + (down ?? 0),
  });
}
