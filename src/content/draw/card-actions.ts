import { translate } from '../runtime.ts';
import { element } from './element.ts';
import { isMeant } from './trusted.ts';

export interface CardActions {
  copy(): Promise<boolean>;
  dismiss(reason: string): Promise<boolean>;
  pause(): Promise<boolean>;
}

const REASONS = ['name', 'word', 'reseller'] as const;

/** The row of buttons under a card; each acts only on a person's own press. */
export function cardActions(root: ShadowRoot, actions: CardActions): HTMLElement {
  const status = element('p', { class: 'soft', role: 'status' });
  const button = (key: string, run: () => Promise<boolean> | void, done = ''): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, translate(key));
    made.addEventListener('click', (event) => {
      if (!isMeant(event, made, root)) return;
      void Promise.resolve(run()).then((went) => {
        if (went === undefined) return;
        status.textContent = translate(went ? done : 'card_ui_failed');
      });
    });
    return made;
  };
  const reasons = element(
    'div',
    { class: 'actions', role: 'group', 'aria-label': translate('card_ui_why_not') },
    element('span', {}, translate('card_ui_why_not')),
    ...REASONS.map((reason) =>
      button(`card_ui_reason_${reason}`, () => actions.dismiss(reason), 'card_ui_dismissed'),
    ),
  );
  reasons.hidden = true;
  const ask = (): void => {
    reasons.hidden = false;
    reasons.querySelector('button')?.focus();
  };
  return element(
    'div',
    {},
    element(
      'div',
      { class: 'actions' },
      button('card_ui_copy', actions.copy, 'card_ui_copied'),
      button('card_ui_not_this', ask),
      button('card_ui_pause', actions.pause, 'card_ui_paused'),
    ),
    reasons,
    status,
  );
}
