/** What a reviewer does on the review page. */
import type { Tab } from '../browsers/driver.ts';
import { until } from './screen.ts';

export type ReviewStage = ReturnType<typeof reviewStage>;

/** Hands and eyes for a tab that shows the review page. */
export function reviewStage(tab: Tab) {
  const give = (files: Record<string, Uint8Array>, how: 'choose' | 'drop'): Promise<void> =>
    tab.run(
      (list, way) => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) throw new Error('no file input');
        const data = new DataTransfer();
        for (const [file, bytes] of list) data.items.add(new File([Uint8Array.from(bytes)], file));
        if (way === 'drop')
          input.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
        else {
          input.files = data.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }
      },
      Object.entries(files).map(([file, bytes]): [string, number[]] => [file, [...bytes]]),
      how,
    );
  /** Presses what is labelled so, as soon as it is drawn. */
  const press = async (label: string): Promise<void> => {
    const find = (wanted: string): boolean => {
      const all = [...document.querySelectorAll<HTMLElement>('button, label.choice input, summary')];
      const found = all.find((each) => (each.closest('label') ?? each).textContent.trim().startsWith(wanted));
      found?.click();
      return found !== undefined;
    };
    await until(() => tab.run(find, label), Boolean);
  };
  const fill = (label: string, text: string): Promise<void> =>
    tab.run(
      (wanted, value) => {
        const found = [...document.querySelectorAll('label')].find((each) =>
          each.textContent.trim().startsWith(wanted),
        );
        const input = found?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
        if (!input) throw new Error(`no field: ${wanted}`);
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
        input.dispatchEvent(new FocusEvent('blur'));
      },
      label,
      text,
    );
  /** Chooses an option by its text. */
  const pick = (label: string, option: string): Promise<void> =>
    tab.run(
      (wanted, text) => {
        const found = [...document.querySelectorAll('label')].find((each) =>
          each.textContent.trim().startsWith(wanted),
        );
        const select = found?.querySelector('select');
        const chosen = [...(select?.options ?? [])].find((each) => each.text === text);
        if (!select || !chosen) throw new Error(`no such choice: ${wanted}: ${text}`);
        select.value = chosen.value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      option,
    );
  const rows = (): Promise<string[]> =>
    tab.run(() =>
      [...document.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent.trim()).join(' # '),
      ),
    );
  /** Texts of the files that are saved while `work` runs; nothing reaches the disk. */
  const saved = async (label: string): Promise<{ name: string; text: string }> => {
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
    await press(label);
    const got = await until(
      () => tab.run(() => document.documentElement.dataset['saved'] ?? ''),
      (file) => file !== '',
    );
    return JSON.parse(got) as { name: string; text: string };
  };

  /** Resolves when a review is on screen: reading takes its time on a busy machine. */
  const opened = (): Promise<string> =>
    until(
      () => tab.run(() => document.body.innerText),
      (text) => text.includes('All lines'),
      40_000,
    );
  return { opened, give, press, fill, pick, rows, saved };
}
