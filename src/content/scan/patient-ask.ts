import { asker, GONE, type Ask, type Reply } from '../../protocol/send.ts';
import { extension, isOrphaned } from '../runtime.ts';
import { pause } from './slices.ts';

const TRIES = 5;
/** After which nobody answers any more: a worker that is ended as it is asked may leave the question open for good. */
const LONGEST_MS = 15_000;

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
      const reply = await new Promise<Reply<typeof request>>((resolve) => {
        waiting.add(resolve);
        void pause(LONGEST_MS).then(() => resolve(GONE));
        void ask(request, argument)
          .then(resolve)
          .finally(() => waiting.delete(resolve));
      });
      if (reply !== GONE || tried === TRIES) return reply;
      await pause(60 * 2 ** tried);
    }
    onOrphaned();
    return GONE;
  };
}
