import { refusal } from '../../protocol/result.ts';
import { asker, type Ask } from '../../protocol/send.ts';
import { extension, isOrphaned } from '../runtime.ts';
import { pause } from './slices.ts';

const TRIES = 5;

/** An `ask` that asks again where the worker died. `gone` at last where it stays dead or we are orphaned. */
export function patientAsk(onOrphaned: () => void): Ask {
  const ask = asker(extension.runtime);
  return async (request, argument) => {
    for (let tried = 0; !isOrphaned(); tried += 1) {
      const reply = await ask(request, argument);
      if (reply.ok || reply.code !== 'gone' || tried === TRIES) return reply;
      await pause(60 * 2 ** tried);
    }
    onOrphaned();
    return refusal('gone', '');
  };
}
