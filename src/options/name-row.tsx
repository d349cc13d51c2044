import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import { MAX_NAME, MAX_NOTE } from '../settings/fields.ts';
import type { Result } from '../protocol/requests.ts';
import type { WatchedName } from '../settings/types.ts';
import { SAYS_SOMETHING } from './section.tsx';

interface Props {
  named: WatchedName;
  hasNote: boolean;
  isLocked: boolean;
  change: (remove: string[], add: WatchedName[]) => Promise<Result<unknown>>;
}

/** One name of the user's own with its note, to be edited or removed. */
export function NameRow({ named, hasNote, isLocked, change }: Props) {
  const [draft, setDraft] = useState<WatchedName>();
  const box = useRef<HTMLInputElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  const { name, note } = named;
  const isEdited = draft !== undefined;
  useLayoutEffect(() => {
    if (isEdited) box.current?.focus();
    else if (wasEdited.current) edit.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (draft && (await change([name], [draft])).ok) setDraft(undefined);
  };
  if (draft) {
    return (
      <li class="row">
        <form
          class="inline grow"
          onSubmit={(event) => void save(event)}
          onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && setDraft(undefined)}
        >
          <input
            ref={box}
            type="text"
            dir="auto"
            required
            pattern={SAYS_SOMETHING}
            maxLength={MAX_NAME}
            aria-label={t('options_name_label')}
            value={draft.name}
            onInput={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          {hasNote && (
            <input
              type="text"
              class="grow"
              dir="auto"
              maxLength={MAX_NOTE}
              aria-label={t('options_note_label')}
              value={draft.note}
              onInput={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
            />
          )}
          <button type="submit">{t('options_name_save')}</button>
          <button type="button" onClick={() => setDraft(undefined)}>
            {t('options_name_cancel')}
          </button>
        </form>
      </li>
    );
  }
  return (
    <li class="row">
      <span>
        <strong dir="auto">{name}</strong>{' '}
        <span class="soft" dir="auto">
          {note}
        </span>
      </span>
      {!isLocked && (
        <span class="inline">
          <button ref={edit} aria-label={t('options_name_edit_name', name)} onClick={() => setDraft(named)}>
            {t('options_name_edit')}
          </button>
          <button aria-label={t('options_name_remove_name', name)} onClick={() => void change([name], [])}>
            {t('options_name_remove')}
          </button>
        </span>
      )}
    </li>
  );
}
