import { useState } from 'preact/hooks';
import { translate as t } from '../platform/translate.ts';
import type { Result } from '../protocol/requests.ts';
import type { NamesChange } from '../protocol/screen-replies.ts';
import { MAX_NAMES } from '../settings/fields.ts';
import type { WatchedName } from '../settings/types.ts';
import { readNames } from './read-names.ts';
import { refusalWords } from './refusal-words.ts';

interface Props {
  list: NamesChange['list'];
  /** Names on the list already. */
  taken: number;
  add: (names: WatchedName[]) => Promise<Result<unknown>>;
}

/** Adds one name or many pasted lines; says in words what can't be taken, and takes all or nothing. */
export function NamesForm({ list, taken, add }: Props) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const isWrong = said !== '';
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const read = readNames(text);
    if (!read.ok) return setSaid(t(`options_names_${read.code}`, String(read.line)));
    if (taken + read.names.length > MAX_NAMES) return setSaid(t('options_names_full', String(MAX_NAMES)));
    if (read.names.length === 0) return setSaid(t('options_names_empty'));
    const reply = await add(read.names);
    setSaid(reply.ok ? '' : refusalWords(reply));
    if (reply.ok) setText('');
  };
  const fieldId = `${list}-names`;
  return (
    <form class="names-form" onSubmit={(event) => void submit(event)}>
      <label for={fieldId}>{t(`options_${list}_add_label`)}</label>
      <textarea
        id={fieldId}
        dir="auto"
        rows={3}
        spellcheck={false}
        aria-describedby={`${fieldId}-said`}
        aria-invalid={isWrong}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setSaid('');
        }}
      />
      <p id={`${fieldId}-said`} class={isWrong ? 'stale' : 'hidden'} role="alert">
        {said}
      </p>
      <button type="submit" class="alone">
        {t('options_names_add')}
      </button>
    </form>
  );
}
