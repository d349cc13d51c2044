/** Cells that a file claims without writing them: those that it writes are as many as its bytes allow. */
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';

/** Units of text from which on a claimed cell counts once more. */
const UNITS_OF_ONE = 32;

/** Takes cells, each with `text`, from what the file has left. Throws ReadError `too-many-cells`. */
export type Claim = (cells: number, text?: string) => void;

/** Makes the counter of one file, whatever the number of its sheets. */
export function openClaims(): Claim {
  let left: number = LIMITS.claimedCells;
  return (cells, text = '') => {
    left -= cells * (1 + Math.floor(text.length / UNITS_OF_ONE));
    if (left < 0) throw new ReadError('too-many-cells');
  };
}
