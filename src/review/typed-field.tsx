import { useEffect, useState } from 'preact/hooks';
import { changeOf } from './typed.ts';
import type { Slot } from './typed.ts';
import type { ReviewLog } from './use-log.ts';

/** Text of a field, kept at every keystroke; taken into the log when the field is left, where it is a decision. */
export function useTyped(log: ReviewLog, slot: Slot, saved: string) {
  const [text, setText] = useState(log.typing.at(slot) ?? saved);
  useEffect(() => {
    if (log.typing.at(slot) === undefined) setText(saved);
  }, [saved]);
  return {
    text,
    type: (next: string): void => {
      setText(next);
      log.typing.type(slot, next);
    },
    leave: (): void => {
      const change = changeOf(slot, text);
      if (!change) return;
      if (text !== saved) log.enter([change]);
      log.typing.settle(slot);
    },
  };
}

interface Props {
  log: ReviewLog;
  slot: Slot;
  saved: string;
  label: string;
  kind?: 'text' | 'date' | 'area';
  disabled?: boolean;
  placeholder?: string;
}

/** A labelled field whose text is a decision once it is left. */
export function TypedField({ log, slot, saved, label, kind = 'text', ...rest }: Props) {
  const { text, type, leave } = useTyped(log, slot, saved);
  const field = { ...rest, value: text, onBlur: leave };
  const onInput = ({ currentTarget }: { currentTarget: { value: string } }): void =>
    type(currentTarget.value);
  return (
    <label class="field">
      {label}
      {kind === 'area' && <textarea rows={2} {...field} onInput={onInput} />}
      {kind === 'date' && <input type="date" {...field} onInput={onInput} />}
      {kind === 'text' && <input {...field} onInput={onInput} />}
    </label>
  );
}
