/** The keyword `lens` in the address bar: suggestions while typing, the card on Enter. */
import { browser } from '../platform/browser.ts';
import { translate as t } from '../platform/translate.ts';
import { MAX_QUERY } from '../protocol/requests.ts';
import type { LookupResult } from '../screening/types.ts';
import { programmeKey } from '../ui/listing-words.ts';
import { suggestionsFor } from './omnibox-words.ts';
import { openLookup } from './open-lookup.ts';
import type { Room } from './room.ts';

/** The address bar shows few lines. */
const MAX_LINES = 6;

/** Sets the listeners of the keyword; must run on the worker's first tick. */
export function watchOmnibox({ shelf }: Pick<Room, 'shelf'>): void {
  // Firefox for Android has no such keyword.
  const omnibox: typeof browser.omnibox | undefined = browser.omnibox;
  if (!omnibox) return;
  const isChromium = browser.runtime.getURL('').startsWith('chrome-extension:');
  const find = async (text: string): Promise<LookupResult[]> => {
    if (text.trim() === '') return [];
    try {
      return (await shelf.lookup()).find(text.slice(0, MAX_QUERY));
    } catch {
      // Lists that can't be opened: the lookup that Enter opens all the same says so.
      return [];
    }
  };
  const hint = t('menus_omnibox_hint');
  omnibox.setDefaultSuggestion({ description: hint });
  omnibox.onInputChanged.addListener((text, suggest) => {
    void find(text).then((results) =>
      suggest(suggestionsFor(results.slice(0, MAX_LINES), (id) => t(programmeKey(id, 'short')), isChromium)),
    );
  });
  omnibox.onInputEntered.addListener((text) => {
    void find(text).then(async (results) => {
      // A suggestion was chosen where the text is a listed name itself; else the results are the answer.
      const chosen = results.find(({ name }) => name === text);
      await openLookup({ query: text.slice(0, MAX_QUERY), ...(chosen ? { entity: chosen.entity } : {}) });
    });
  });
}
