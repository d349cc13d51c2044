/** The one import of the polyfill; everything else takes `browser` from here. */
import browser from 'webextension-polyfill';

export { browser };
export type { Menus, Runtime, Storage, Tabs } from 'webextension-polyfill';
