import { diffWords, type ProgrammeDiff, refusedLosses } from '../../lists/diff.ts';
import { PROGRAMME_IDS, type ProgrammeId } from '../../lists/types.ts';
import { printLine } from '../print-line.ts';

/** Prints one JSON line a programme, and words on stderr; answers whether a programme lost too much. */
export function reportDiff(diff: readonly ProgrammeDiff[], accepted: readonly ProgrammeId[]): boolean {
  for (const each of diff) printLine(each);
  const words = diffWords(diff);
  for (const line of words.length > 0 ? words : ['no difference']) process.stderr.write(`${line}\n`);
  const refused = refusedLosses(diff, accepted);
  for (const { programme, before, removed } of refused)
    process.stderr.write(
      `refused: ${programme} lost ${removed.length} of ${before}; --accept-loss ${programme} takes it\n`,
    );
  return refused.length > 0;
}

/** The programmes that `--accept-loss` names; throws where one is none. */
export function acceptedLosses(names: readonly string[]): ProgrammeId[] {
  return names.map((name) => {
    const known = PROGRAMME_IDS.find((id) => id === name);
    if (!known)
      throw new Error(`--accept-loss ${name}: no such programme; there are ${PROGRAMME_IDS.join(', ')}`);
    return known;
  });
}
