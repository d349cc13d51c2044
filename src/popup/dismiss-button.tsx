import { translate as t } from '../platform/translate.ts';
import { ask } from './ask.ts';

interface Props {
  entity: string;
  name: string;
  site: string;
  isPrivate: boolean;
  isDismissed: boolean;
  onChange: () => void;
}

/** "Not this company" for one site, and its undo. */
export function DismissButton({ entity, name, site, isPrivate, isDismissed, onChange }: Props) {
  const change = async (): Promise<void> => {
    const reply = isDismissed
      ? await ask('dismissal/undo', { entity, site })
      : await ask('dismissal/add', { entity, site, isPrivate, reason: '' });
    if (reply.ok) onChange();
  };
  return (
    <>
      <button
        aria-label={t(isDismissed ? 'popup_dismiss_undo_name' : 'popup_dismiss_name', name)}
        onClick={() => void change()}
      >
        {t(isDismissed ? 'popup_dismiss_undo' : 'popup_dismiss')}
      </button>
      <span role="status" class="soft small">
        {isDismissed ? t(isPrivate ? 'popup_dismissed_private' : 'popup_dismissed', site) : ''}
      </span>
    </>
  );
}
