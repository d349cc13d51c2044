import type { Ask } from '../../protocol/send.ts';
import { cardText } from '../../ui/card-text.ts';
import { today } from '../../ui/dates.ts';
import { cardWords } from '../../ui/words.ts';
import { translate } from '../runtime.ts';
import type { Hit } from '../scan/hit.ts';
import { viewBox } from './boxes.ts';
import { cardActions } from './card-actions.ts';
import { cardBody } from './card-body.ts';
import { copyText } from './copy-text.ts';
import { element } from './element.ts';
import type { Host } from './host.ts';
import { placeCard } from './place-badge.ts';

export interface Card {
  /** Opens on a mention beside its badge; with `focus` the keyboard goes in and comes back on close. */
  open(hit: Hit, badge: HTMLElement, focus: boolean): Promise<void>;
  close(): void;
  isOpen(): boolean;
  /** Puts an open card beside its badge again. */
  follow(): void;
}

/** The one card of a frame: a manual popover in our closed root. */
export function makeCard(host: Host, ask: Ask, onChanged: () => void, signal: AbortSignal): Card {
  const box = element('div', {
    class: 'card',
    popover: 'manual',
    role: 'dialog',
    'aria-labelledby': 'card-name',
  });
  let shown: { hit: Hit; badge: HTMLElement } | undefined;
  let back: HTMLElement | undefined;
  let isPinned = false;

  const follow = (): void => {
    if (!shown || shown.badge.hidden || !shown.badge.isConnected) return;
    const { x, y } = placeCard(shown.badge.getBoundingClientRect(), box.getBoundingClientRect(), viewBox());
    box.style.left = `${Math.round(x)}px`;
    box.style.top = `${Math.round(y)}px`;
  };
  const close = (): void => {
    if (!shown) return;
    shown = undefined;
    const hadFocus = host.root.activeElement !== null;
    if (box.isConnected && box.matches(':popover-open')) box.hidePopover();
    box.remove();
    if (hadFocus && isPinned) back?.focus();
    back = undefined;
    isPinned = false;
  };
  const open = async (hit: Hit, badge: HTMLElement, focus: boolean): Promise<void> => {
    if (shown?.hit === hit && (isPinned || !focus)) return;
    const reply = await ask('card/show', { entity: hit.entity });
    if (!reply.ok || !badge.isConnected || signal.aborted) return;
    close();
    const { tier, via, why } = hit;
    const words = cardWords(
      reply.value,
      { tier, ...(via === undefined ? {} : { via }), why },
      today(),
      translate,
    );
    const act = async (request: 'dismissal/add' | 'site/pause', reason: string): Promise<boolean> => {
      const said =
        request === 'site/pause'
          ? await ask('site/pause', {})
          : await ask('dismissal/add', { entity: hit.entity, reason });
      if (said.ok) setTimeout(onChanged, 900);
      return said.ok;
    };
    const exit = element(
      'button',
      { type: 'button', class: 'close', 'aria-label': translate('card_ui_close') },
      '×',
    );
    exit.addEventListener('click', close);
    box.replaceChildren(
      ...cardBody(words, 'card-name'),
      cardActions(host.root, {
        copy: () => copyText(cardText(words, translate), box),
        dismiss: (reason) => act('dismissal/add', translate(`card_ui_reason_${reason}`)),
        pause: () => act('site/pause', ''),
      }),
      exit,
    );
    box.lang = translate('extension_locale');
    box.dir = 'auto';
    host.root.append(box);
    shown = { hit, badge };
    isPinned = focus;
    box.showPopover();
    follow();
    if (!focus) return;
    const active = document.activeElement;
    back = active instanceof HTMLElement && !host.is(active) ? active : badge;
    box.querySelector('h2')?.focus({ preventScroll: true });
  };

  // Neither prevented nor stopped: the page hears these as always.
  addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && close(), {
    capture: true,
    signal,
  });
  addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !(event.target instanceof Node && host.is(event.target))) close();
    },
    { capture: true, signal, passive: true },
  );
  box.addEventListener('pointerleave', () => !isPinned && close());
  return { open, close, isOpen: () => shown !== undefined, follow };
}
