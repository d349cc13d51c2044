import type { Outcome, Scanner } from './scanner.ts';

const MAX_TORN = 5;

/**
 * Scans places one after another and stops at the first that is full or failed. Where the page tore the walk, what it
 * found is forgotten and the place is walked again, some times; the scanner's answers are kept, so that costs little.
 */
export async function scanAll(
  scanner: Scanner,
  places: readonly (Element | ShadowRoot)[],
  forget: (places: readonly Node[]) => void,
): Promise<Outcome> {
  let outcome: Outcome = 'done';
  for (const place of places) {
    outcome = await scanner.scan(place);
    for (let torn = 0; outcome === 'torn' && torn < MAX_TORN && place.isConnected; torn += 1) {
      forget([place]);
      outcome = await scanner.scan(place);
    }
    if (outcome === 'torn' && !place.isConnected) outcome = 'done';
    if (outcome === 'full' || outcome === 'failed') return outcome;
  }
  return outcome;
}
