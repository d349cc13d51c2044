import { asker, GONE, LONGEST_MS, type Ask } from '../../protocol/send.ts';
import { extension, isOrphaned } from '../runtime.ts';
import { pause } from './slices.ts';

const TRIES = 5;

/**
 * An `ask` that asks again where the worker died, or where the page was left before the answer came: a page that the
 * browser keeps never gets it, in Firefox. `gone` at last where the worker stays dead or we are orphaned.
 */
export function patientAsk(onOrphaned: () => void): Ask {
  const ask = asker(extension.runtime);
  const waiting = new Set<(lost: typeof GONE) => void>();
  const onLeft = ({ isTrusted }: Event): unknown => isTrusted && waiting.forEach((each) => each(GONE));
  return async (request, argument) => {
    // Not before there is something to ask: most pages have nothing. A second time it does nothing.
    addEventListener('pagehide', onLeft);
    for (let tried = 0; !isOrphaned(); tried += 1) {
      let leave!: (lost: typeof GONE) => void;
      const reply = await Promise.race([
        ask(request, argument),
        pause(LONGEST_MS).then(() => GONE),
        new Promise<typeof GONE>((resolve) => waiting.add((leave = resolve))),
      ]);
      waiting.delete(leave);
      if (reply !== GONE || tried === TRIES) return reply;
      await pause(60 * 2 ** tried);
    }
    onOrphaned();
    return GONE;
  };
}
