import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { ask } from './ask.ts';

/** "Not this company" for one site, and its undo. */
export function DismissButton({ entity, site }: { entity: string; site: string }) {
  const [isDismissed, setDismissed] = useState(false);
  const change = async (): Promise<void> => {
    const reply = isDismissed
      ? await ask('dismissal/undo', { entity, site })
      : await ask('dismissal/add', { entity, site, reason: '' });
    if (reply.ok) setDismissed(!isDismissed);
  };
  return (
    <>
      <button onClick={() => void change()}>{t(isDismissed ? 'popup_dismiss_undo' : 'popup_dismiss')}</button>
      <span role="status">{isDismissed ? t('popup_dismissed', site) : ''}</span>
    </>
  );
}
