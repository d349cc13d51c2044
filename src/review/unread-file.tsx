import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { ScreenedFile } from './types.ts';

interface Props {
  file: ScreenedFile;
  /** None where the record is final. */
  onUnlock?: (file: ScreenedFile, password: string) => Promise<void>;
}

/** A file that was not screened, why, and what to do; an encrypted PDF asks for its password. */
export function UnreadFile({ file, onUnlock }: Props) {
  const [password, setPassword] = useState('');
  const code = file.error?.code ?? 'damaged';
  return (
    <div class="stale" role="alert">
      <strong dir="auto">{file.file}</strong>: {t(`review_error_${code.replaceAll('-', '_')}`)}
      {onUnlock && code === 'encrypted' && file.file.toLowerCase().endsWith('.pdf') && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void onUnlock(file, password);
          }}
        >
          <label class="field">
            {t('review_password')}
            <input
              type="password"
              autocomplete="off"
              value={password}
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
          </label>
          <button disabled={password === ''}>{t('review_unlock')}</button>
        </form>
      )}
    </div>
  );
}
