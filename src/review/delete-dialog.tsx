import { useEffect, useRef } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';

interface Props {
  onDelete: () => void;
  /** The dialog is gone, whatever was chosen. */
  onClose: () => void;
}

/** Asks before anything is deleted, and names what rules on keeping records may want. */
export function DeleteDialog({ onDelete, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="delete-warning" onClose={onClose}>
      <p id="delete-warning">{t('review_delete_warning')}</p>
      <div class="row">
        <button onClick={() => dialog.current?.close()}>{t('review_delete_keep')}</button>
        <button
          onClick={() => {
            onDelete();
            dialog.current?.close();
          }}
        >
          {t('review_delete_final')}
        </button>
      </div>
    </dialog>
  );
}
