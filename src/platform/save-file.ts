/** A browser that asks where to save a file reads it only then; long after, it is dropped. */
const KEPT_MS = 60_000;

/** Hands the user a text as a file to save; nothing leaves the computer. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
