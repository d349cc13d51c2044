import { WordedError } from './problem.ts';
import type { ScreenedFile, ScreenedList } from './types.ts';
import type { Run } from './use-screening.ts';

/**
 * What a file that wanted a password has become, out of a new run over its input. Throws, in words, where the password
 * was another, where the input is not the one that was read before, and where other lists than the review's are in
 * force.
 */
export function openedFile(
  { file, sha256 }: ScreenedFile,
  { files, stamp }: Run,
  list: Pick<ScreenedList, 'hash'>,
): ScreenedFile {
  const opened = files.find((each) => each.file === file && each.sha256 === sha256);
  if (!opened || !stamp) throw new WordedError('review_problem_open_again', file);
  if (opened.error?.code === 'encrypted') throw new WordedError('review_problem_password', file);
  if (stamp.hash !== list.hash) throw new WordedError('review_problem_renew_first');
  return opened;
}
