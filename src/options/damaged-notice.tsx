import { useEffect, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { ask } from '../ui/ask.ts';
import { saveFile } from './save-file.ts';

/** Said where the stored settings could not be read: the defaults hold, and the copy can be saved or forgotten. */
export function DamagedNotice() {
  const [copy, setCopy] = useState('');
  useEffect(() => {
    void ask('settings/damaged', {}).then((reply) => reply.ok && setCopy(reply.value.text));
  }, []);
  if (copy === '') return null;
  const forget = async (): Promise<void> => {
    if ((await ask('settings/forget-damaged', {})).ok) setCopy('');
  };
  return (
    <div class="stale" role="status">
      <p>{t('options_damaged')}</p>
      <p class="inline">
        <button onClick={() => saveFile('entity-lens-damaged-settings.json', copy)}>
          {t('options_damaged_save')}
        </button>
        <button onClick={() => void forget()}>{t('options_damaged_forget')}</button>
      </p>
    </div>
  );
}
