/** What a reviewer does on the review page. */
import type { Tab } from '../browsers/driver.ts';
import { giveFiles, until } from './screen.ts';

export type ReviewStage = ReturnType<typeof reviewStage>;

/** Hands and eyes for a tab that shows the review page. */
export function reviewStage(tab: Tab) {
  return {
    /** Resolves when a review is on screen: reading takes its time on a busy machine. */
    opened: (): Promise<string> =>
      until(
        () => tab.run(() => document.body.innerText),
        (text) => text.includes('All lines'),
        40_000,
      ),
    /** What is dropped falls beside the field, on the page. */
    give: (files: Record<string, Uint8Array>, how: 'choose' | 'drop'): Promise<void> =>
      giveFiles(tab, how === 'drop' ? 'h1' : 'input[type=file]', files, how),
    /** Presses what is labelled so, as soon as it is drawn. */
    press: (label: string): Promise<void> => press(tab, label),
    /** Writes into the field that is labelled so, and leaves it. */
    fill: (label: string, text: string): Promise<void> => set(tab, label, 'input, textarea', text),
    /** Chooses an option by its text. */
    pick: (label: string, option: string): Promise<void> => set(tab, label, 'select', option),
    rows: (): Promise<string[]> =>
      tab.run(() =>
        [...document.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent.trim()).join(' # '),
        ),
      ),
    /** The file that is saved when what is labelled so is pressed; nothing reaches the disk. */
    saved: (label: string): Promise<{ name: string; text: string }> => saved(tab, label),
  };
}

async function press(tab: Tab, label: string): Promise<void> {
  const find = (wanted: string): boolean => {
    const all = [...document.querySelectorAll<HTMLElement>('button, label.choice input, summary')];
    const found = all.find((each) => (each.closest('label') ?? each).textContent.trim().startsWith(wanted));
    found?.click();
    return found !== undefined;
  };
  await until(() => tab.run(find, label), Boolean);
}

/** Gives the labelled field a value, a `select` the one of the option with that text, and tells it as a user's deed. */
function set(tab: Tab, label: string, kind: string, text: string): Promise<void> {
  return tab.run(
    (wanted, selector, value) => {
      const found = [...document.querySelectorAll('label')].find((each) =>
        each.textContent.trim().startsWith(wanted),
      );
      const field = found?.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
        selector,
      );
      if (!field) throw new Error(`no field: ${wanted}`);
      if (field instanceof HTMLSelectElement) {
        const chosen = [...field.options].find((each) => each.text === value);
        if (!chosen) throw new Error(`no such choice: ${wanted}: ${value}`);
        field.value = chosen.value;
      } else field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      field.dispatchEvent(new FocusEvent('blur'));
    },
    label,
    kind,
    text,
  );
}

async function saved(tab: Tab, label: string): Promise<{ name: string; text: string }> {
  await tab.run(() => {
    // Kept in the document: in Firefox each script has globals of its own.
    const { dataset } = document.documentElement;
    delete dataset['saved'];
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = make(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      const name = this.download;
      void blobs
        .get(this.href)
        ?.text()
        .then((text) => (dataset['saved'] = JSON.stringify({ name, text })));
    };
  });
  await press(tab, label);
  const got = await until(
    () => tab.run(() => document.documentElement.dataset['saved'] ?? ''),
    (file) => file !== '',
  );
  return JSON.parse(got) as { name: string; text: string };
}
