import { element } from './element.ts';

/** Copies text for this button, also on pages without a secure context; false where the browser refuses. */
export async function copyText(text: string, button: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, button);
  }
}

/** The only way on plain http, where `navigator.clipboard` is missing. */
function copyBySelection(text: string, button: HTMLElement): boolean {
  const field = element('textarea', { readonly: '' });
  field.value = text;
  button.after(field);
  field.select();
  const went = document.execCommand('copy');
  field.remove();
  // Else the page would have it.
  button.focus();
  return went;
}
