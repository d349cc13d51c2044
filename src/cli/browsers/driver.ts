/** What the commands and the browser tests need of a browser; Chromium and Firefox give the same. */

/** The browsers that the extension is made for and tested in. */
export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export interface ServedPage {
  /** Default 200. */
  status?: number;
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

/** Answers the browser's requests; undefined: blocked; `unreachable`: hung up on. Nothing else is reachable. */
export type Serve = (url: URL) => ServedPage | 'unreachable' | undefined;

export interface OpenOptions {
  /** Folder of the built extension; none: a plain browser. It is copied, so that a rebuild does not disturb. */
  extension?: string;
  serve: Serve;
  /** BCP 47 tag of the browser's own language; default `en`. */
  language?: string;
  dark?: boolean;
  /** Shows its window. */
  visible?: boolean;
  /** Seconds without work after which Firefox ends the background; default its own, 30. */
  idleSeconds?: number;
  /** Folder of a profile that outlives the browser; default a fresh one that ends with it. */
  profile?: string;
}

/** What one process holds, in bytes, by the browser's own account. */
export interface MemoryReport {
  /** Number of the process. */
  id: number;
  /** True of the process of a site's pages. */
  isOfPages: boolean;
  /** All that it has asked memory for, without its code and what it shares. */
  explicit: number;
  /** Of that, what is said to be the extension's: its windows with their scripts, its scripts in pages, its messages. */
  ours: number;
}

/** Runs in the page, so it may use nothing but its arguments, which are plain JSON. */
export type InPage<A extends unknown[], T> = (...args: A) => T | Promise<T>;

/** One event of Chromium's tracing; times in microseconds, `tdur` of processor time. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: {
    data?: { url?: string; isOutermostMainFrame?: boolean; score?: number; had_recent_input?: boolean };
  };
}

export interface Tab {
  /** Resolves at the page's `load` event. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page, also behind others; rejects with what it throws. Works whatever the page's policy. */
  run<A extends unknown[], T>(script: InPage<A, T>, ...args: A): Promise<T>;
  /** Runs a function on the root of our overlay, which is closed to the page; undefined where there is none. */
  inOverlay<A extends unknown[], T>(
    script: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T | undefined>;
  /** A real mouse click at viewport coordinates. */
  click(x: number, y: number): Promise<void>;
  /** Moves the mouse there, pressing nothing. */
  point(x: number, y: number): Promise<void>;
  /** A real key press, by its `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** Types into the focused element. */
  type(text: string): Promise<void>;
  /** Sets the size of the page's viewport in CSS pixels; Firefox keeps a width of 450 at least. */
  resize(width: number, height: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Traces the browser while `during` runs; only Chromium can. */
  trace?(during: () => Promise<void>): Promise<readonly TraceEvent[]>;
  close(): Promise<void>;
}

/** What a reader may need of every page. */
export interface Needs {
  forcedColors: boolean;
  reducedMotion: boolean;
}

/** What a user does in the browser's own menus and bars, which neither protocol can click. */
export type Deed =
  /** A click on the toolbar's button, with the tab in front. */
  | { do: 'button'; tab: number }
  | { do: 'command'; tab: number; name: string }
  | { do: 'menu'; tab: number; item: string; selectionText?: string; linkUrl?: string; srcUrl?: string }
  | { do: 'keyword'; text: string; enter: boolean };

export interface Browser {
  name: BrowserName;
  /** Name and version, as the browser gives it. */
  version: string;
  /** Address of a packaged file. */
  extensionUrl(path: string): string;
  /** `isPrivate`: in a private window, which only Firefox can be driven in. */
  newTab(isPrivate?: boolean): Promise<Tab>;
  /** Ends the extension's background, as the browser does when it is idle. */
  killWorker(): Promise<void>;
  /** True while the background runs. */
  workerRuns(): Promise<boolean>;
  /**
   * Hands the extension the browser's own event of the deed, as if done on the tab of that number; gives the
   * descriptions that were suggested for a keyword.
   */
  perform(deed: Deed): Promise<string[]>;
  /** Gives or takes the access to sites, as a user may in the browser's own list of extensions. */
  grantSites(granted: boolean): Promise<void>;
  /** Addresses of all open tabs, windows and panels. */
  addresses(): Promise<string[]>;
  /** Reloads the extension under its open tabs, as an update does; nothing of it can be asked afterwards. */
  reloadExtension(): Promise<void>;
  /** Number of the process that the extension's own pages and its background run in; undefined where it has none. */
  extensionProcess(): Promise<number | undefined>;
  /** Has all processes collect garbage and drop what they can do without; resolves some seconds later. */
  collectGarbage(): Promise<void>;
  /** What Firefox's own reporters say of its processes, which takes seconds; Chromium has no such. */
  memoryReports?(): Promise<readonly MemoryReport[]>;
  /** Theme of all tabs, also of those opened later. */
  setDark(dark: boolean): Promise<void>;
  /** What a user has set for all pages of the browser or system, of all tabs, also of those opened later. */
  emulate(needs: Needs): Promise<void>;
  /** Addresses outside its package that the extension asked for since the start: its worker, screens and content scripts. */
  extensionRequests(): Promise<string[]>;
  /** Every address that anybody asked for over the network since the start. */
  requested(): string[];
  /** Resolves when the browser has ended, by us or by its user. */
  ended: Promise<void>;
  /**
   * Makes it what a browser of its own that opens with these is: all tabs are closed, the extension is removed with all
   * that it stored, what pages stored and what was set and noted is forgotten; then the next extension is installed.
   * Only for one that was opened without an extension, theme and profile.
   */
  renew(options: Pick<OpenOptions, 'extension' | 'serve'>): Promise<void>;
  /** Ends the browser and removes its profile, unless that was given. */
  close(): Promise<void>;
}
