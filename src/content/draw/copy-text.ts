import { element } from './element.ts';

/** Copies text, also on pages without a secure context; false where the browser refuses. */
export async function copyText(text: string, inside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, inside);
  }
}

/** The only way on plain http, where `navigator.clipboard` is missing. */
function copyBySelection(text: string, inside: HTMLElement): boolean {
  const field = element('textarea', { readonly: '' });
  field.value = text;
  inside.append(field);
  field.select();
  const went = document.execCommand('copy');
  field.remove();
  return went;
}
