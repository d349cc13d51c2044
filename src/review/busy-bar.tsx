import { translate as t } from '../platform/translate.ts';
import type { Busy } from './use-screening.ts';

/** Progress with a way out. */
export function BusyBar({ busy, onCancel }: { busy: Busy; onCancel: () => void }) {
  const label = t('review_busy', busy.file, String(busy.at), String(busy.of));
  return (
    <section class="section busy">
      <p id="busy-label" role="status">
        {label}
      </p>
      <progress aria-labelledby="busy-label" value={busy.share} max={1} />
      <button onClick={onCancel}>{t('review_cancel')}</button>
    </section>
  );
}
