import { useRef, useState } from 'preact/hooks';
import { saveFile } from '../platform/save-file.ts';
import { translate as t } from '../platform/translate.ts';
import { ask } from '../ui/ask.ts';
import { Section, type SectionProps } from './section.tsx';

/** A settings file is never near this size, in bytes; a larger one is not read at all. */
const MAX_FILE = 1024 * 1024;

/** All settings out to a file, in from one, or back to the defaults. */
export function FileSection({ settings, take }: SectionProps) {
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    // The same words said again are said of this file.
    setSaid('');
    const done =
      chosen.size <= MAX_FILE && (await take(ask('settings/import', { text: await chosen.text() })));
    setSaid(t(done ? 'options_imported' : 'options_import_failed'));
    if (file.current) file.current.value = '';
  };
  const reset = async (): Promise<void> => {
    if (confirm(t('options_reset_confirm')) && (await take(ask('settings/reset', {}))))
      setSaid(t('options_reset_done'));
  };
  return (
    <Section id="file" title={t('options_file_title')}>
      <p class="soft">{t('options_file_intro')}</p>
      <div class="inline">
        <button
          onClick={() =>
            saveFile(
              'entity-lens-settings.json',
              `${JSON.stringify(settings, null, 2)}\n`,
              'application/json',
            )
          }
        >
          {t('options_export')}
        </button>
        <label class="button">
          {t('options_import')}
          <input
            ref={file}
            class="hidden"
            type="file"
            accept="application/json,.json"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        </label>
        <button onClick={() => void reset()}>{t('options_reset')}</button>
      </div>
      <p role="status">{said}</p>
    </Section>
  );
}
