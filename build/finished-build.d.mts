/** Moves the parts of a build from `next` into `out`, the stamp of its inputs last. */
export function finishBuild(
  next: string,
  out: string,
  hash: string,
  move?: (from: string, to: string) => void,
): void;
/** True where `out` holds a whole build of the inputs with this hash. */
export function isFinished(out: string, hash: string): boolean;
