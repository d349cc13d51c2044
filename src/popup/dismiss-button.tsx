import { useEffect, useRef, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { ask } from '../ui/ask.ts';
import { dismissalReasons } from '../ui/dismissal-reasons.ts';

interface Props {
  entity: string;
  name: string;
  site: string;
  isPrivate: boolean;
  isDismissed: boolean;
  onChange: () => void;
}

/** "Not this company" for one site, for a reason that is asked; and its undo. */
export function DismissButton({ entity, name, site, isPrivate, isDismissed, onChange }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) first.current?.focus();
  }, [isAsking]);

  const close = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  const take = ({ ok }: { ok: boolean }): void => {
    setFailed(!ok);
    if (ok) onChange();
  };
  const undo = async (): Promise<void> => take(await ask('dismissal/undo', { entity, site }));
  const dismiss = async (reason: string): Promise<void> => {
    const reply = await ask('dismissal/add', { entity, site, isPrivate, reason });
    if (reply.ok) close();
    take(reply);
  };
  const told = isDismissed ? t(isPrivate ? 'popup_dismissed_private' : 'popup_dismissed', site) : '';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    // What stands around has an Escape of its own: a card goes back to the list.
    event.stopPropagation();
    close();
  };
  return (
    <>
      <button
        ref={button}
        aria-label={t(isDismissed ? 'popup_dismiss_undo_name' : 'popup_dismiss_name', name)}
        {...(isDismissed ? {} : { 'aria-expanded': isAsking })}
        onClick={() => (isDismissed ? void undo() : setAsking(!isAsking))}
      >
        {t(isDismissed ? 'popup_dismiss_undo' : 'popup_dismiss')}
      </button>
      {isAsking && (
        <div class="why-not" role="group" aria-label={t('card_ui_why_not')} onKeyDown={onKeyDown}>
          <span class="small">{t('card_ui_why_not')}</span>
          {dismissalReasons(t).map((reason, at) => (
            <button key={reason} {...(at === 0 ? { ref: first } : {})} onClick={() => void dismiss(reason)}>
              {reason}
            </button>
          ))}
        </div>
      )}
      <span role="status" class="soft small">
        {failed ? t('card_ui_failed') : told}
      </span>
    </>
  );
}
