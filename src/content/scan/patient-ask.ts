import { asker, GONE, LONGEST_MS, type Ask } from '../../protocol/send.ts';
import { extension, isOrphaned } from '../runtime.ts';
import { pause } from './slices.ts';

const TRIES = 5;

/**
 * An `ask` that asks again where no answer comes: a worker that is ended as it is asked may leave the question open for
 * good, and a page that the browser kept after it was left never gets the answer, in Firefox. `gone` at last where the
 * worker stays dead or we are orphaned.
 */
export function patientAsk(onOrphaned: () => void): Ask {
  const ask = asker(extension.runtime);
  return async (request, argument) => {
    for (let tried = 0; !isOrphaned(); tried += 1) {
      const reply = await Promise.race([ask(request, argument), pause(LONGEST_MS).then(() => GONE)]);
      if (reply !== GONE || tried === TRIES) return reply;
      await pause(60 * 2 ** tried);
    }
    onOrphaned();
    return GONE;
  };
}
