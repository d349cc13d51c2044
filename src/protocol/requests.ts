/**
 * The message vocabulary: each key is `room/verb`, each value a function type. Callers infer argument and reply
 * from here and never write a reply type. Payloads are plain JSON.
 */
import type { ProgrammeId } from '../lists/types.ts';
import type {
  Evidence,
  LookupResult,
  Match,
  PageContext,
  PageKind,
  Segment,
  ShownTier,
} from '../screening/types.ts';
import type { PageLook } from './page-look.ts';
import type { Damaged, Managed, Settings, SettingsEdit } from '../settings/types.ts';
import type { CardMatch } from '../ui/words.ts';
import type { EntityCard, LookupFact, NamesChange, News, OwnNameFound } from './screen-replies.ts';

/** Which snapshot answered: shown with every verdict. */
export interface ListStamp {
  /** Content hash of the compiled snapshot, hex. */
  hash: string;
  /** Oldest as-of date of the programmes in it. */
  asOf: string;
}

/** Milliseconds of our own isolated world. */
export interface ScanTimes {
  gate: number;
  segments: number;
  /** Waiting for the worker, wall time. */
  worker: number;
  draw: number;
  total: number;
  longestTask: number;
}

/** One entity, tier and surface text on a page. */
export interface PageFinding {
  entity: string;
  name: string;
  via?: string;
  programmes: ProgrammeId[];
  tier: ShownTier;
  /** As it stands in the page. */
  text: string;
  count: number;
  why: Evidence[];
  /** True where a badge was drawn for it under the profile in force. */
  badge: boolean;
}

/** `off`: the gate said other. `held`: paused on this site. */
export const SCAN_STATES = ['waiting', 'scanning', 'done', 'partly', 'held', 'off', 'failed'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

export interface PageState {
  kind: PageKind;
  state: ScanState;
  scanned: boolean;
  findings: PageFinding[];
  ms: ScanTimes;
}

/** A finding with the frame to ask for its place in the page. */
export interface TabFinding extends PageFinding {
  frame: number;
}

export interface TabSummary {
  kind: PageKind | 'unknown';
  state: ScanState | 'unreachable';
  /** Site of the tab by registrable domain, for the site switch; '' where the browser withholds it. */
  host: string;
  paused: boolean;
  /** Entities set aside on the site. */
  dismissed: string[];
  /** True in a private window, where nothing is kept. */
  isPrivate: boolean;
  /** False where the browser lets us read pages only on a click. */
  hasAccess: boolean;
  /** Of all the tab's frames, one for each entity, tier and text. */
  findings: TabFinding[];
  stamp: ListStamp;
}

export interface ListsState {
  stamp: ListStamp;
  programmes: {
    id: ProgrammeId;
    asOf: string;
    status: 'current' | 'future';
    listings: number;
    url: string;
  }[];
  /** What the import of the list in force changed; null: the packaged list is in force. */
  news: ListNews | null;
  updates: ListUpdates;
}

/** Each has words in the locale files. */
export const LIST_PROBLEM_CODES = [
  'empty', 'not_a_list', 'columns', 'row', 'cut_short', 'older', 'losses', 'too_large', 'disk_full', 'no_file',
  'permission', 'offline', 'redirected', 'status', 'slow', 'failed',
] as const; // prettier-ignore
export type ListProblemCode = (typeof LIST_PROBLEM_CODES)[number];

/** Why a new list was not taken; the code's words are in the locale files, `detail` has figures or names. */
export interface ListProblem {
  code: ListProblemCode;
  detail: string;
}

interface Named {
  count: number;
  /** Names as listed, not all of them where there are many. */
  names: string[];
}

export interface ProgrammeNews {
  programme: ProgrammeId;
  /** Standing listings. */
  before: number;
  after: number;
  added: Named;
  removed: Named;
  changed: Named;
}

/** What an import did, against the list that was in force before. */
export interface ListNews {
  /** `kept`: an update of the extension kept of an import what no release brings. */
  origin: 'file' | 'update' | 'kept';
  /** Day of the imported file; where `kept`, of the newest list of it. */
  asOf: string;
  /** Lists that the file holds too and the release has newer, which were left as they were. */
  newer: ProgrammeId[];
  /** Those that changed. */
  programmes: ProgrammeNews[];
  /** Curated entities whose official name is gone, as `PROGRAMME: name`. */
  broken: string[];
  /** Rows read, and those of lists that we do not hold. */
  rows: number;
  unused: number;
}

/** Updates from data.trade.gov. */
export interface ListUpdates {
  on: boolean;
  /** Day of the last try, '' for none. */
  tried: string;
  /** Why the last try failed. */
  problem: ListProblem | null;
  /** Set by the organisation. */
  locked: boolean;
}

/** `problem`: why nothing was taken; null: done. */
export interface ListsChange {
  lists: ListsState;
  problem: ListProblem | null;
}

/** Answered by the background worker. */
export interface WorkerRequests {
  /** Screens one batch; at most 64 KB of text. A lost answer may be asked for again: it has no effect but the reply. */
  'scan/segments': (ask: { page: PageContext; segments: Segment[] }) => {
    matches: Match[];
    stamp: ListStamp;
  };
  /** A frame reports what it found; replaces its last report. */
  'scan/report': (report: PageState) => null;
  /** The top frame's gate opened: the tab's other frames may start. */
  'scan/open': (ask: { kind: PageKind }) => null;
  /** Details for a card on a screen of ours. */
  'card/show': (ask: { entity: string }) => EntityCard;
  /** The card of a match in a page, to be built element by element, and as plain text for the clipboard. */
  'card/words': (ask: { entity: string } & CardMatch) => { body: CardNode[]; text: string };
  /** Opens the quote review with the text of one row or product card, as a line to screen. */
  'review/open': (ask: { text: string }) => null;
  /** What an opened page draws with; a quiet page does without. */
  'page/look': (ask: Record<string, never>) => PageLook;
  /** Settings a page's content script needs to draw. */
  'settings/page': (ask: Record<string, never>) => PageSettings;
  /** "Not this company": on the sender's own site; `site` and `isPrivate` are heard from our screens only. */
  'dismissal/add': (ask: { entity: string; reason: string; site?: string; isPrivate?: boolean }) => null;
  'dismissal/undo': (ask: { entity: string; site: string }) => null;
  /** Pauses the sender's own site. */
  'site/pause': (ask: Record<string, never>) => null;
  /** Pauses or resumes a site by host; stored by registrable domain. */
  'site/switch': (ask: { site: string; paused: boolean; isPrivate?: boolean }) => null;
  /** Looks a query up, best first, at most 10; and the user's own names in it. */
  'lookup/search': (ask: { query: string }) => {
    results: LookupResult[];
    own: OwnNameFound[];
    stamp: ListStamp;
  };
  /** How sure each of a lookup's results is, and since when; apart, since it wants the cards' details. */
  'lookup/facts': (ask: { results: LookupResult[] }) => LookupFact[];
  'tab/summary': (ask: { tab: number }) => TabSummary;
  /** "Scan this page all the same": injects the content script where it is missing, then opens its gate. */
  'tab/scan': (ask: { tab: number }) => null;
  'news/read': (ask: Record<string, never>) => News;
  /** The user has seen what is new. */
  'news/seen': (ask: Record<string, never>) => null;
  'lists/state': (ask: Record<string, never>) => ListsState;
  /** Takes the file left in the store's inbox under that key, a Consolidated Screening List of the day `asOf`. */
  'lists/import': (ask: { file: string; asOf: string }) => ListsChange;
  /** Puts the packaged list back in force. */
  'lists/packaged': (ask: Record<string, never>) => ListsChange;
  /** Turns updates on (and makes the first) or off; the screen asks for the permission. */
  'lists/updates': (ask: { on: boolean }) => ListsChange;
  'settings/read': (ask: Record<string, never>) => Settings;
  /** The user's own choice, for a file: in another browser the organisation's would become the user's. */
  'settings/own': (ask: Record<string, never>) => Settings;
  /** What the organisation's policy sets and locks. */
  'settings/managed': (ask: Record<string, never>) => Managed;
  'settings/change': (edit: SettingsEdit) => Settings;
  /** Adds and removes names of the user's own lists; all of it or, where one can't be looked for, nothing. */
  'names/change': (change: NamesChange) => Settings;
  /** Replaces all settings by those of an exported file's text; a bad file changes nothing. */
  'settings/import': (ask: { text: string }) => Settings;
  /** Settings that could not be read. */
  'settings/damaged': (ask: Record<string, never>) => Damaged;
  'settings/forget-damaged': (ask: Record<string, never>) => null;
  'settings/reset': (ask: Record<string, never>) => Settings;
}

/** An HTML element to be made: text goes in as text. A `data-act` says what a button does. */
export interface CardNode {
  tag: 'a' | 'button' | 'details' | 'div' | 'h2' | 'h3' | 'p' | 'section' | 'span' | 'summary';
  attributes: Readonly<Record<string, string>>;
  children: (CardNode | string)[];
}

/** The part of the settings that a page's frame may know. */
export interface PageSettings {
  /** Programmes that badge under the profile in force. */
  programmes: ProgrammeId[];
  tiers: ShownTier[];
  paused: boolean;
  /** Entities dismissed for this site. */
  dismissed: string[];
}

/** Answered by the content script of a tab's frame. */
export interface PageRequests {
  /** Opens the gate: by the top frame's word, or by the user's (`force`). */
  'page/open': (ask: { kind: PageKind; force: boolean }) => null;
  /** What this frame has found so far. */
  'page/state': (ask: Record<string, never>) => PageState;
  /**
   * Scrolls to the next (or previous) mention, of one entity or of any, and rings its badge; false: there was no
   * further one.
   */
  'page/reveal': (ask: { entity?: string; step: 1 | -1 }) => boolean;
  /** Settings changed: ask for them again and redraw. */
  'page/refresh': (ask: Record<string, never>) => null;
}

/** One-shot message in either direction. */
export interface Envelope {
  request: string;
  argument: unknown;
}

export type WorkerRequest = keyof WorkerRequests;
export type PageRequest = keyof PageRequests;
export type Caller = 'page' | 'ui';

/** Characters (UTF-16 units) of segment text that one `scan/segments` may carry. */
export const MAX_BATCH_TEXT = 64 * 1024;

/** How long a page's card says what was done, in milliseconds, before the pages are drawn anew. */
export const SAID_MS = 900;
/** UTF-16 units of a query that `lookup/search` takes. */
export const MAX_QUERY = 2000;
/** UTF-16 units of text that one `review/open` may carry. */
export const MAX_REVIEWED = 1000;

/** What every request is answered with; `message` is for developers, `detail` a name that goes into the code's words. */
export type Result<T> =
  { ok: true; value: T } | { ok: false; code: ErrorCode; message: string; detail?: string };
/** From `locked` on: what the user is told the reason of. */
export type ErrorCode =
  | 'bad-request'
  | 'forbidden'
  | 'too-large'
  | 'unknown-request'
  | 'stale-index'
  | 'failed'
  | 'gone'
  | 'locked'
  | 'no-site'
  | 'no-settings'
  | 'short-name';
