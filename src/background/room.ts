import type { Runtime } from '../platform/browser.ts';
import type { Handler } from '../protocol/route.ts';
import type { WorkerRequest } from '../protocol/requests.ts';
import type { ManagedStore } from '../settings/managed-store.ts';
import type { SettingsStore } from '../settings/store.ts';
import type { ListsShelf } from './lists-shelf.ts';
import type { OwnLists } from './own-lists.ts';
import type { TabReports } from './tab-reports.ts';

/** What the handlers work with; handed in by the entry. */
export interface Room {
  shelf: ListsShelf;
  settings: ManagedStore;
  own: OwnLists;
  /** What is set aside or paused in private windows: gone when the browser ends. */
  privately: SettingsStore;
  reports: TabReports;
}

type Sender = Runtime.MessageSender;
/** The handlers of some requests: the entry joins them to the complete record. */
export type Answers<K extends WorkerRequest> = { [R in K]: Handler<R, Sender> };
