import type { ListStamp } from '../../protocol/requests.ts';
import type { LineMatch, ScreenedFile, ScreenedLine, Verdict } from '../../review/types.ts';
import type { ProgrammeId } from '../../lists/types.ts';
import type { Translate } from '../../ui/translate.ts';
import { whyWords } from '../../ui/words.ts';

/** What the printed form needs beside the lines. */
export interface Printing {
  stamp: ListStamp;
  /** Programmes of the profile: a match on one of them is emphasised, as a badge would be. */
  programmes: readonly ProgrammeId[];
  t: Translate;
}

/** One match in the contract's form (docs/contracts.md, "Lines"): as in `scan`. */
function matchJson(match: LineMatch, { programmes, t }: Printing) {
  const { entity, name, via, tier, text, count, why } = match;
  const isEmphasised =
    (tier === 'listed' || tier === 'related') && match.programmes.some((id) => programmes.includes(id));
  return {
    entity,
    name,
    ...(via === undefined ? {} : { via }),
    programmes: match.programmes,
    tier,
    text,
    count,
    why: whyWords(why, t),
    badge: isEmphasised,
  };
}

/** One line in the contract's form. */
export function lineJson(line: ScreenedLine, printing: Printing) {
  return {
    line: line.line,
    sheet: line.sheet,
    page: line.page,
    text: line.text,
    verdict: line.verdict,
    ...(line.unreadable ? { unreadable: line.unreadable } : {}),
    matches: line.matches.map((match) => matchJson(match, printing)),
  };
}

/** A whole file in the contract's form; a file that could not be read has its error and no lines. */
export function fileJson(file: ScreenedFile, printing: Printing) {
  const head = { file: file.file, sha256: file.sha256, list: printing.stamp };
  return file.error
    ? { ...head, error: errorJson(file.error.code, printing.t) }
    : { ...head, lines: file.lines.map((line) => lineJson(line, printing)) };
}

/** An error with its code and words that say what to do. */
export function errorJson(code: string, t: Translate): { code: string; message: string } {
  return { code, message: t(`review_error_${code.replaceAll('-', '_')}`) || code };
}

/** Exit code of a run: 2 where anything was not screened, 1 where something listed or related was found, else 0. */
export function exitCode(counts: Readonly<Record<Verdict, number>>, failed: boolean): 0 | 1 | 2 {
  if (failed || counts['not-screened'] > 0) return 2;
  return counts.listed + counts.related > 0 ? 1 : 0;
}
