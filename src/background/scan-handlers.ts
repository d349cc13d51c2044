import { screenSegments } from '../screening/screen.ts';
import { cardText } from '../ui/card-text.ts';
import { cardTree } from '../ui/card-tree.ts';
import { today } from '../ui/dates.ts';
import { cardWords } from '../ui/words.ts';
import { bindingProgrammes } from '../settings/profiles.ts';
import { leaveWords } from '../platform/left-words.ts';
import { translate } from '../platform/translate.ts';
import { entityCard, watchedCard } from './entity-card.ts';
import { CARD_NAME, readLook } from './page-look.ts';
import type { EntityCard } from '../protocol/screen-replies.ts';
import type { Answers, Room } from './room.ts';
import { isPrivate } from './settings-here.ts';
import { withoutEchoes } from './without-echoes.ts';
import { tidyBrands } from './tidy-brands.ts';
import {
  forgetClosed,
  forgetGone,
  isOpen,
  markToolbar,
  placeOf,
  siteOfSender,
  tellFrames,
} from './tab-pages.ts';
import { browser } from '../platform/browser.ts';

/** Answers what a page's frames ask while they scan and draw. */
export function scanHandlers({
  shelf,
  settings,
  own,
  reports,
}: Room): Answers<
  'scan/segments' | 'scan/report' | 'scan/open' | 'card/show' | 'card/words' | 'page/look' | 'review/open'
> {
  const card = async (entity: string): Promise<EntityCard> => {
    const watched = await own.entity(entity);
    if (watched) return watchedCard(watched, await shelf.stamp());
    const { entities, programmes } = await shelf.details();
    const found = entities.get(entity);
    if (!found) throw new Error(`no entity ${entity}`);
    const { profile } = await settings.read();
    return entityCard(found, programmes, await shelf.stamp(), bindingProgrammes(profile));
  };
  /** The page is about to ask: the lists are opened while it looks for its text. */
  const warmUp = (): void => {
    void shelf
      .screener()
      .then((screener) => screener.judging())
      .catch(() => undefined);
  };
  return {
    'scan/segments': async ({ page, segments: sent }) => {
      const segments = withoutEchoes(sent);
      const about = { ...page, brands: tidyBrands(page.brands) };
      const [screener, layer] = await Promise.all([shelf.screener(), own.layer()]);
      return {
        matches: layer.lay(segments, screenSegments(screener, about, segments)),
        stamp: await shelf.stamp(),
      };
    },
    'scan/open': async ({ kind }, { sender }) => {
      const { tab, frame } = placeOf(sender);
      // Only the top frame speaks for the page; an advertisement's frame must not open the others.
      if (frame !== 0) return null;
      warmUp();
      await reports.start(tab, await siteOfSender(sender, reports), sender.documentId);
      await tellFrames(tab, 'page/open', { kind, force: false });
      await forgetClosed(reports);
      return null;
    },
    'scan/report': async (report, { sender }) => {
      const { tab, frame } = placeOf(sender);
      // The tab has gone on to a page that is none of our business: this is of the last one.
      if (!(await isOpen(tab))) return null;
      await reports.report(tab, frame, report);
      // A sub-frame's report may come from the last page; the top frame's comes when a frame has gone, too.
      // To ask them takes a moment, in which the tab may go on, too.
      if (!(await forgetGone(tab, frame === 0 ? await reports.frames(tab) : [frame], reports))) return null;
      await markToolbar(tab, reports, await shelf.stamp());
      // Frames that were added to the page, or to a frame of it, since its gate opened.
      await tellFrames(tab, 'page/open', { kind: report.kind, force: false });
      return null;
    },
    'card/show': ({ entity }) => card(entity),
    'card/words': async ({ entity, ...match }, { sender }) => {
      const words = cardWords(await card(entity), match, today(), translate);
      return {
        body: cardTree(words, translate, {
          headingId: CARD_NAME,
          isPrivate: isPrivate(sender),
          isSecure: sender.url?.startsWith('https:') === true,
        }),
        text: cardText(words, translate),
      };
    },
    'review/open': async ({ text }, { sender }) => {
      const asked = new URLSearchParams({ left: await leaveWords(text) });
      // Chromium opens the review in another window, which can't tell where its text is from.
      if (isPrivate(sender)) asked.set('private', '1');
      await browser.tabs.create({ url: browser.runtime.getURL(`review.html?${asked}`) });
      return null;
    },
    'page/look': readLook,
  };
}
