import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '../platform/save-file.ts';
import { translate as t } from '../platform/translate.ts';
import type { Damaged } from '../settings/types.ts';
import { ask } from '../ui/ask.ts';

/** Said where the stored settings could not be read: the defaults hold, and the copy can be saved or forgotten. */
export function DamagedNotice() {
  const [damaged, setDamaged] = useState<Damaged>();
  useEffect(() => {
    void ask('settings/damaged', {}).then((reply) => reply.ok && setDamaged(reply.value));
  }, []);
  if (!damaged || damaged.text === '') return null;
  const { text, inPlace } = damaged;
  const forget = async (): Promise<void> => {
    if (!(await ask('settings/forget-damaged', {})).ok) return;
    setDamaged(undefined);
    // The notice goes with its button, which had the focus.
    document.getElementById('options-title')?.focus();
  };
  return (
    <div class="stale" role="status">
      <p>{t(inPlace ? 'options_damaged_in_place' : 'options_damaged')}</p>
      <p class="inline">
        <button onClick={() => saveFile('entity-lens-damaged-settings.json', text, 'application/json')}>
          {t('options_damaged_save')}
        </button>
        <button onClick={() => void forget()}>{t('options_damaged_forget')}</button>
      </p>
    </div>
  );
}
