interface Props {
  label: string;
  /** Kinds of file that are offered, as in `accept`. */
  accept: string;
  disabled?: boolean;
  /** Takes the chosen file; when it is done the same file may be chosen again. */
  onFile: (file: File) => Promise<void>;
}

/** A field for one file that looks like a button. */
export function FileButton({ label, accept, disabled = false, onFile }: Props) {
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (!file) return;
    await onFile(file);
    // Else the same file again would be no change.
    input.value = '';
  };
  return (
    <label class="button">
      {label}
      <input
        class="hidden"
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => void take(event.currentTarget)}
      />
    </label>
  );
}
