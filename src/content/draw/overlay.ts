import type { Ask } from '../../protocol/send.ts';
import type { PageSettings } from '../../protocol/requests.ts';
import { look } from '../look.ts';
import { isOrphaned } from '../runtime.ts';
import { badgeLeaders, isBadged, type Hit } from '../scan/hit.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { makeBadges } from './badges.ts';
import { boundsOf, boxOf, isRendered } from './boxes.ts';
import { makeCard } from './card.ts';
import { element, moveTo } from './element.ts';
import { makeHighlights } from './highlights.ts';
import { makeHost } from './host.ts';

const RING_MS = 1800;
/** After a change of the page, and while all rests, that long until the badges' words are looked for again. */
const SOON_MS = 50;
const SELDOM_MS = 1600;
/** By when a page has taken the focus back. */
const TRAP_MS = 99;

/** All that we draw in a frame. */
export interface Overlay {
  /** These are the mentions now: underlines at once, badges with the next frame. */
  showHits(hits: readonly Hit[], settings: PageSettings): void;
  /** Something moved: badges follow with the next frame. */
  follow(): void;
  /**
   * Scrolls to the next mention and rings its badge; false where there is none beyond the last one, and the next step
   * starts over. Of one entity it goes round by itself.
   */
  revealNext(step: 1 | -1, entity?: string): boolean;
  isOurs(node: Node): boolean;
  clear(): void;
}

interface Needs {
  ask: Ask;
  clock: Stopwatch;
  life: AbortSignal;
  isSmall: boolean;
}

/** Makes the overlay; nothing is put into the page before there is something to draw. */
export function makeOverlay({ ask, clock, life, isSmall }: Needs, onChanged: () => void): Overlay {
  const highlights = makeHighlights();
  const host = makeHost();
  const card = makeCard(host, ask, onChanged, life);
  let all: readonly Hit[] = [];
  let badged: readonly Hit[] = [];
  let current: Hit | undefined;
  /** Elements of mentions that are farther from the screen than half its size: to place a badge for each would cost each frame. */
  const far = new WeakSet<Element>();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const badges = makeBadges(host, (hit, badge, event) => {
    if (event.type === 'click') void card.open(hit, badge, event.isTrusted);
    else if (event.type === 'pointerenter') card.hoverOn(hit, badge);
    else card.hoverOn();
  });
  const vanish = (): void => {
    card.close();
    badges.placeAll([]);
    host.withdraw();
  };
  /** Nobody tells what images, fonts and scripts of the page move: asked ever more seldom while all rests. */
  const lookLater = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        requestAnimationFrame(() => {
          if (isOrphaned()) return onChanged();
          if (!badged[0]) return;
          const began = performance.now();
          const hasMoved = clock.timeDraw(badges.haveMoved);
          if (hasMoved) draw();
          // What never rests has a fifth of the page's time. One more, since a coarse clock says that it took none.
          lookLater(hasMoved ? 4 * (performance.now() - began) : Math.min(2 * wait + 1, SELDOM_MS));
        }),
      wait,
    );
  };
  const draw = (): void => {
    frame = 0;
    lookLater(SOON_MS);
    clock.timeDraw(() => {
      // Asked at each frame: dialogs, tabs and menus show and hide text without a word.
      if (!badged.some(isRendered)) return vanish();
      host.attach();
      badges.placeAll(badgeLeaders(badged.filter((hit) => !far.has(hit.passage.holder) && isRendered(hit))));
      card.follow();
    });
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(draw);
  };
  const follow = (): void => {
    if (badged[0]) soon();
  };
  // What a script moves out of a frame or back (a carousel), or shows, tells nobody else. What touches the frame's edge
  // still counts as within it, hence the half.
  const clips = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        // Text may hang out of its element, as a page's does where the body is as high as the screen.
        if (isIntersecting || target.scrollHeight > target.clientHeight) far.delete(target);
        else far.add(target);
      }
      follow();
    },
    { threshold: [0, 0.5], rootMargin: '50%' },
  );
  const ring = (hit: Hit): void => {
    const box = boxOf(hit);
    if (!box) return;
    const origin = boundsOf(host.badgeLayer);
    const mark = element('div', { class: 'ring' });
    const size = `width:${box.width + 4}px;height:${box.height + 4}px;`;
    moveTo(mark, box.x - origin.x - 5, box.y - origin.y - 5, size);
    host.badgeLayer.append(mark);
    setTimeout(() => mark.remove(), RING_MS);
  };
  const focusBadge = (hit: Hit): void => {
    draw();
    ring(hit);
    const badge = badges.of(hit);
    if (!badge) return;
    card.visit(badge);
    // A page that traps the focus keeps it, in Firefox a moment later: the card opens without.
    setTimeout(() => {
      if (host.closedRoot.activeElement !== badge) void card.open(hit, badge, false);
    }, TRAP_MS);
  };

  return {
    showHits: (hits, settings) => {
      all = hits;
      const marked = hits.filter((hit) => isBadged(hit, settings));
      badged = isSmall ? [] : marked;
      for (const { passage } of badged) clips.observe(passage.holder);
      clock.timeDraw(() => highlights.underline(marked));
      soon();
    },
    follow,
    revealNext: (step, entity) => {
      const rendered = (entity ? all.filter((hit) => hit.entity === entity) : badged).filter(isRendered);
      const ringed = entity ? rendered : badgeLeaders(rendered);
      ringed.sort((a, b) => step * order(a, b));
      const last = current;
      // By its place: after a rescan it is another object.
      current = ringed.find((hit) => !last || step * order(last, hit) < 0);
      if (entity) current ??= ringed[0];
      const next = current;
      if (!next) return false;
      next.passage.holder.scrollIntoView(look.reveal);
      far.delete(next.passage.holder);
      host.attach();
      requestAnimationFrame(() => focusBadge(next));
      return true;
    },
    isOurs: host.is,
    clear: () => {
      all = badged = [];
      clips.disconnect();
      highlights.clear();
      vanish();
    },
  };
}

/** Negative where `a` stands before `b`; `compareDocumentPosition` says 4 for what follows. */
function order(a: Hit, b: Hit): number {
  const where = a.passage.holder.compareDocumentPosition(b.passage.holder);
  if (where === 0) return a.start - b.start;
  return where & 4 ? -1 : 1;
}
