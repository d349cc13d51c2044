import type { PageFinding, PageState } from '../../protocol/requests.ts';
import type { Translate } from '../../ui/translate.ts';
import { whyWords } from '../../ui/words.ts';
import type { PageReading } from './read-page.ts';
import type { Snapshot } from './snapshot.ts';

type MatchLine = Omit<PageFinding, 'why'> & { why: string[] };

/** One line of the scan's contract (docs/contracts.md, "Lines"). */
export type ScanLine =
  | {
      page: string;
      kind: PageState['kind'];
      scanned: boolean;
      matches: MatchLine[];
      ms: PageState['ms'];
      domUnchanged: boolean;
      layoutShift: number;
      requests: number;
    }
  | { page: string; error: { code: string; message: string }; matches: [] };

/** Puts a reading into the contract's form; `plain` is the page as it is without the extension. */
export function scanLine(
  page: string,
  reading: PageReading,
  plain: Snapshot,
  requests: number,
  t: Translate,
): ScanLine {
  const { state, findings, snapshot } = reading;
  if (state.state === 'failed') return scanError(page, 'failed', 'the page could not be scanned');
  return {
    page,
    kind: state.kind,
    scanned: state.scanned,
    matches: findings.map((finding) => matchLine(finding, t)),
    ms: rounded(state.ms),
    domUnchanged: plain.dom === snapshot.dom,
    layoutShift: round(snapshot.moved),
    requests,
  };
}

/** The line of a page that could not be scanned. */
export function scanError(page: string, code: string, message: string): ScanLine {
  return { page, error: { code, message }, matches: [] };
}

function matchLine(finding: PageFinding, t: Translate): MatchLine {
  const { entity, name, via, programmes, tier, text, count, why, badge } = finding;
  const found = via === undefined ? {} : { via };
  return { entity, name, ...found, programmes, tier, text, count, why: whyWords(why, t), badge };
}

function rounded(ms: PageState['ms']): PageState['ms'] {
  const { gate, segments, worker, draw, total, longestTask } = ms;
  return {
    gate: round(gate),
    segments: round(segments),
    worker: round(worker),
    draw: round(draw),
    total: round(total),
    longestTask: round(longestTask),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
