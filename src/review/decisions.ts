/** The reviewer's log: append-only, so that a record shows what was decided, when, and what it replaced. */
import type { Decision, FindingKey, Outcome, Review, ReviewState, StatedField } from './types.ts';

/** Text that identifies a finding within a review. */
export function findingId(key: FindingKey): string {
  return JSON.stringify([key.sha256, key.sheet, key.page, key.line, key.entity]);
}

/** What the log amounts to at its end. */
export interface Standing {
  state: ReviewState;
  outcomes: Map<string, { outcome: Outcome; reason: string; at: string }>;
  notes: Map<string, string>;
  stated: Map<StatedField, string>;
  /** Name given at the last finalisation, '' before. */
  reviewer: string;
}

/** Folds a log into its standing; a later decision supersedes an earlier one. */
export function standingOf(decisions: readonly Decision[]): Standing {
  const standing: Standing = {
    state: 'draft',
    outcomes: new Map(),
    notes: new Map(),
    stated: new Map(),
    reviewer: '',
  };
  for (const decision of decisions) apply(standing, decision);
  return standing;
}

function apply(standing: Standing, decision: Decision): void {
  switch (decision.kind) {
    case 'outcome': {
      const id = findingId(decision.finding);
      if (decision.to === null) standing.outcomes.delete(id);
      else standing.outcomes.set(id, { outcome: decision.to, reason: decision.reason, at: decision.at });
      return;
    }
    case 'note':
      standing.notes.set(findingId(decision.finding), decision.to);
      return;
    case 'stated':
      standing.stated.set(decision.field, decision.to);
      return;
    case 'finalised':
      standing.state = 'final';
      standing.reviewer = decision.reviewer;
      return;
    case 'amended':
      standing.state = 'amended';
  }
}

/** Why a change was refused; each code has words in the locale files. */
export type Refusal =
  'final-needs-amendment' | 'reviewer-missing' | 'reason-missing' | 'already-final' | 'not-final';

/** A change as the screen asks for it; time and replaced value are filled in here. */
export type Change =
  | { kind: 'outcome'; finding: FindingKey; to: Outcome | null; reason: string }
  | { kind: 'note'; finding: FindingKey; to: string }
  | { kind: 'stated'; field: StatedField; to: string }
  | { kind: 'finalised'; reviewer: string; second: string; recordSha256: string }
  | { kind: 'amended'; reason: string };

/**
 * The review with one more decision at its end, or why it is refused. A final record takes no change but an
 * amendment; "not this company" and an amendment want a reason; finalising wants the reviewer's name.
 * `at` is ISO 8601 with offset.
 */
export function decide(
  review: Review,
  change: Change,
  at: string,
): { review: Review } | { refused: Refusal } {
  const standing = standingOf(review.decisions);
  const refused = refusal(standing.state, change);
  if (refused) return { refused };
  return { review: { ...review, decisions: [...review.decisions, decisionOf(standing, change, at)] } };
}

function refusal(state: ReviewState, change: Change): Refusal | null {
  if (change.kind === 'amended') {
    if (state !== 'final') return 'not-final';
    return change.reason.trim() ? null : 'reason-missing';
  }
  if (change.kind === 'finalised') {
    if (state === 'final') return 'already-final';
    return change.reviewer.trim() ? null : 'reviewer-missing';
  }
  if (state === 'final') return 'final-needs-amendment';
  const wantsReason = change.kind === 'outcome' && change.to === 'not-this-company';
  return wantsReason && !change.reason.trim() ? 'reason-missing' : null;
}

function decisionOf(standing: Standing, change: Change, at: string): Decision {
  switch (change.kind) {
    case 'outcome':
      return { at, ...change, from: standing.outcomes.get(findingId(change.finding))?.outcome ?? null };
    case 'note':
      return { at, ...change, from: standing.notes.get(findingId(change.finding)) ?? '' };
    case 'stated':
      return { at, ...change, from: standing.stated.get(change.field) ?? '' };
    case 'finalised':
    case 'amended':
      return { at, ...change };
  }
}

/** The change that takes the last decision back, or null where nothing may be undone (empty log, final record). */
export function undoOf(review: Review): Change | null {
  const last = review.decisions.at(-1);
  if (!last || standingOf(review.decisions).state === 'final') return null;
  switch (last.kind) {
    case 'outcome':
      return { kind: 'outcome', finding: last.finding, to: last.from, reason: last.reason };
    case 'note':
      return { kind: 'note', finding: last.finding, to: last.from };
    case 'stated':
      return { kind: 'stated', field: last.field, to: last.from };
    case 'finalised':
    case 'amended':
      return null;
  }
}
