import { MAX_REVIEWED, SAID_MS } from '../../protocol/requests.ts';
import type { Ask } from '../../protocol/send.ts';
import { look } from '../look.ts';
import { hearFirst } from '../runtime.ts';
import type { Hit } from '../scan/hit.ts';
import { boundsOf, viewBox } from './boxes.ts';
import { dress, element, elementOf, moveTo } from './element.ts';
import type { Host } from './host.ts';
import { placeCard } from './place-badge.ts';
import { isMeant } from './trusted.ts';

export interface Card {
  /** Opens on a mention beside its badge; with `focus` the keyboard goes in and comes back on close. */
  open(hit: Hit, badge: HTMLElement, focus: boolean): Promise<void>;
  /** The pointer came upon a badge, or (without) left badge or card: opens or closes if it means it. */
  hoverOn(hit?: Hit, badge?: HTMLElement): void;
  /** Puts the focus on a badge; Escape gives it back. */
  visit(badge: HTMLElement): void;
  close(): void;
  /** Puts an open card beside its badge again. */
  follow(): void;
}

/** How long a pointer rests on a badge, or stays away from badge and card, until it means it. */
const INTENT_MS = 350;

/** The one card of a frame: a manual popover in our closed root. */
export function makeCard(host: Host, ask: Ask, onChanged: () => void, signal: AbortSignal): Card {
  const box = element('div');
  let shown: { hit: Hit; badge: HTMLElement; text: string } | undefined;
  let wanted: HTMLElement | undefined;
  let back: HTMLElement | undefined;
  let before: { focus?(): void } | null = null;
  let isCovered = false;
  let sight: IntersectionObserver | undefined;
  let intent: ReturnType<typeof setTimeout> | undefined;

  /** Chromium tells, Firefox has no word of it: a cover that lets clicks through passes the hit test. */
  const onSight = (seen: (IntersectionObserverEntry & { isVisible?: boolean })[]): void => {
    isCovered = seen.at(-1)?.isVisible === false;
  };
  const follow = (): void => {
    // Gone with its text: the card stays where it was.
    if (!shown?.badge.isConnected) return;
    const { x, y } = placeCard(boundsOf(shown.badge), boundsOf(box), viewBox());
    moveTo(box, x, y);
  };
  const close = (): void => {
    wanted = shown = undefined;
    const focused = host.closedRoot.activeElement;
    box.remove();
    if (focused) back?.focus();
    back = undefined;
  };
  const act = async (what: string | undefined, reason: string): Promise<boolean> => {
    if (!shown || isCovered) return false;
    if (what === 'copy') {
      // Refused on plain http: `execCommand` would copy there too, by a selection and an event that the page reads.
      await navigator.clipboard.writeText(shown.text);
      return true;
    }
    const { entity, around } = shown.hit;
    const text = around.passages
      .map((each) => each.text)
      .join(' ')
      .slice(0, MAX_REVIEWED);
    const { ok } = await (what === 'review'
      ? ask('review/open', { text })
      : what === 'pause'
        ? ask('site/pause', {})
        : ask('dismissal/add', { entity, reason }));
    if (ok) setTimeout(onChanged, SAID_MS);
    return ok;
  };
  const press = async (event: Event): Promise<void> => {
    const button = (event.target as Element).closest('button');
    if (!button || !isMeant(event, button, host.closedRoot)) return;
    const { act: what, done } = button.dataset;
    if (what === 'close') return close();
    const reasons = box.querySelector<HTMLElement>(look.why);
    if (what === 'not') {
      if (reasons) reasons.hidden = false;
      return reasons?.querySelector('button')?.focus();
    }
    const status = box.querySelector<HTMLElement>(look.status);
    const went = await act(what, button.value).catch(() => false);
    if (status) status.textContent = (went ? done : status.dataset['failed']) ?? '';
  };
  const open = async (hit: Hit, badge: HTMLElement, focus: boolean): Promise<void> => {
    if (!focus && wanted === badge) return;
    clearTimeout(intent);
    wanted = badge;
    const { entity, tier, via, why } = hit;
    const reply = await ask('card/words', { entity, tier, ...(via === undefined ? {} : { via }), why });
    if (wanted !== badge) return;
    // Where nothing came, the pointer may come again.
    wanted = undefined;
    if (!reply.ok || !badge.isConnected || signal.aborted) return;
    const active = document.activeElement;
    close();
    const { body, text } = reply.value;
    wanted = badge;
    shown = { hit, badge, text };
    dress(box, look.card);
    box.replaceChildren(...body.map(elementOf));
    // Measured where it has all the room.
    moveTo(box, 0, 8);
    host.closedRoot.append(box);
    box.showPopover();
    sight ??= new IntersectionObserver(onSight, look.sight);
    sight.observe(box);
    follow();
    if (!focus) return;
    back = active instanceof HTMLElement && active !== document.body && !host.is(active) ? active : badge;
    box.querySelector('h2')?.focus(look.focus);
  };

  const hoverOn = (hit?: Hit, badge?: HTMLElement): void => {
    clearTimeout(intent);
    intent = setTimeout(() => {
      // A card that was opened on purpose stays.
      if (back) return;
      if (hit && badge) void open(hit, badge, false);
      else close();
    }, INTENT_MS);
  };
  new ResizeObserver(follow).observe(box);
  box.onpointerenter = () => clearTimeout(intent);
  box.onpointerleave = () => hoverOn();
  box.onclick = (event) => void press(event);
  // Neither prevented nor stopped: the page hears these as always.
  const away = (event: Event): void => {
    if (!event.isTrusted || (event instanceof KeyboardEvent && event.key !== 'Escape')) return;
    const { activeElement } = host.closedRoot;
    if (event.type === 'pointerdown' ? !host.is(event.target) : shown) close();
    else if (event.type === 'keydown' && activeElement instanceof HTMLElement) {
      activeElement.blur();
      before?.focus?.();
    }
  };
  hearFirst(['keydown', 'pointerdown'], away, signal);
  const visit = (badge: HTMLElement): void => {
    const active = document.activeElement;
    if (!host.is(active)) before = active as HTMLElement | null;
    badge.focus(look.focus);
  };
  return { open, hoverOn, visit, close, follow };
}
