import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '../platform/save-file.ts';
import { translate as t } from '../platform/translate.ts';
import { ask } from '../ui/ask.ts';

/** Said where the stored settings could not be read: the defaults hold, and the copy can be saved or forgotten. */
export function DamagedNotice() {
  const [copy, setCopy] = useState('');
  useEffect(() => {
    void ask('settings/damaged', {}).then((reply) => reply.ok && setCopy(reply.value.text));
  }, []);
  if (copy === '') return null;
  const forget = async (): Promise<void> => {
    if (!(await ask('settings/forget-damaged', {})).ok) return;
    setCopy('');
    // The notice goes with its button, which had the focus.
    document.getElementById('options-title')?.focus();
  };
  return (
    <div class="stale" role="status">
      <p>{t('options_damaged')}</p>
      <p class="inline">
        <button onClick={() => saveFile('entity-lens-damaged-settings.json', copy, 'application/json')}>
          {t('options_damaged_save')}
        </button>
        <button onClick={() => void forget()}>{t('options_damaged_forget')}</button>
      </p>
    </div>
  );
}
