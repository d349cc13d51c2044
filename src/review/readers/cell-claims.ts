/** Cells that a file claims without writing them: those that it writes are as many as its bytes allow. */
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';

/** A cell with text is screened by itself, which takes as much as three empty ones. */
const WITH_TEXT = 3;
/** Units of text from which on a claimed cell counts once more. */
const UNITS_OF_ONE = 64;

/** Takes cells, each with `text`, from what the file has left. Throws ReadError `too-many-cells`. */
export type Claim = (cells: number, text?: string) => void;

/** Makes the counter of one file, whatever the number of its sheets. */
export function openClaims(): Claim {
  let left: number = LIMITS.claimedCells;
  return (cells, text = '') => {
    left -= cells * (text === '' ? 1 : WITH_TEXT + Math.floor(text.length / UNITS_OF_ONE));
    if (left < 0) throw new ReadError('too-many-cells');
  };
}
