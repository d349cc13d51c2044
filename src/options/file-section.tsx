import { useState } from 'preact/hooks';
import { saveFile } from '../platform/save-file.ts';
import { translate as t } from '../platform/translate.ts';
import { MAX_SETTINGS_FILE } from '../settings/fields.ts';
import { ask } from '../ui/ask.ts';
import { FileButton } from './file-button.tsx';
import { refusalWords } from './refusal-words.ts';
import { Section, type SectionProps } from './section.tsx';

/** All settings out to a file, in from one, or back to the defaults. */
export function FileSection({ take }: SectionProps) {
  const [said, setSaid] = useState('');
  const read = async (chosen: File): Promise<void> => {
    // The same words said again are said of this file.
    setSaid('');
    // A file that has gone since it was chosen can't be read any more.
    const text = chosen.size <= MAX_SETTINGS_FILE ? await chosen.text().catch(() => undefined) : undefined;
    if (text === undefined) return setSaid(t('options_import_failed'));
    const reply = await take(ask('settings/import', { text }));
    setSaid(reply.ok ? t('options_imported') : refusalWords(reply));
  };
  const save = async (): Promise<void> => {
    const reply = await ask('settings/own', {});
    if (reply.ok)
      saveFile('entity-lens-settings.json', `${JSON.stringify(reply.value, null, 2)}\n`, 'application/json');
    setSaid(reply.ok ? '' : t('options_unread'));
  };
  const reset = async (): Promise<void> => {
    if (confirm(t('options_reset_confirm')) && (await take(ask('settings/reset', {}))).ok)
      setSaid(t('options_reset_done'));
  };
  return (
    <Section id="file" title={t('options_file_title')}>
      <p class="soft">{t('options_file_intro')}</p>
      <div class="inline">
        <button onClick={() => void save()}>{t('options_export')}</button>
        <FileButton label={t('options_import')} accept="application/json,.json" onFile={read} />
        <button onClick={() => void reset()}>{t('options_reset')}</button>
      </div>
      <p role="status">{said}</p>
    </Section>
  );
}
