/** The reviewer's log: append-only, so that a record shows what was decided, when, and what it replaced. */
import type { Decision, Review, ReviewState } from './types.ts';
import { apply, findingId, standingOf, statedId } from './standing.ts';
import type { Standing } from './standing.ts';

/** Why a change was refused; each code has words in the locale files. */
export type Refusal =
  'final-needs-amendment' | 'reviewer-missing' | 'reason-missing' | 'already-final' | 'not-final';

/** What the log itself fills in: the time always, the replaced value where the log knows it. */
type Asked<D> = D extends { kind: 'columns' | 'rescreened' }
  ? Omit<D, 'at'>
  : D extends Decision
    ? Omit<D, 'at' | 'from'>
    : never;

/** A change as the screen asks for it. */
export type Change = Asked<Decision>;

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
  return decideAll(review, [change], at);
}

/** Several changes at once, in one pass over the log; all or none. */
export function decideAll(
  review: Review,
  changes: readonly Change[],
  at: string,
): { review: Review } | { refused: Refusal } {
  const standing = standingOf(review.decisions);
  const decisions = [...review.decisions];
  for (const change of changes) {
    const refused = refusal(standing.state, change);
    if (refused) return { refused };
    const decision = decisionOf(standing, change, at);
    apply(standing, decision);
    decisions.push(decision);
  }
  return { review: { ...review, decisions } };
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
      return { at, ...change, from: standing.stated.get(statedId(change.field, change.finding)) ?? '' };
    case 'columns':
    case 'unlocked':
    case 'rescreened':
    case 'finalised':
    case 'amended':
      return { at, ...change };
  }
}

/**
 * The change that takes back the last decision not taken back yet, or null where there is none. Nothing before the
 * last finalisation, amendment or new screening is taken back.
 */
export function undoOf(review: Review): Change | null {
  const undone = new Set(review.decisions.map((decision) => decision.undoes));
  const { replaced } = standingOf(review.decisions);
  for (let i = review.decisions.length - 1; i >= 0; i--) {
    const decision = review.decisions[i];
    if (!decision || undone.has(i) || decision.undoes !== undefined) continue;
    return undoing(decision, i, replaced[i]?.reason ?? '');
  }
  return null;
}

/** `reason`: the one that stood with an outcome before the decision. */
function undoing(decision: Decision, undoes: number, reason: string): Change | null {
  switch (decision.kind) {
    case 'outcome':
      return { kind: 'outcome', finding: decision.finding, to: decision.from, reason, undoes };
    case 'note':
      return { kind: 'note', finding: decision.finding, to: decision.from, undoes };
    case 'stated':
      return { kind: 'stated', finding: decision.finding, field: decision.field, to: decision.from, undoes };
    case 'columns':
    case 'unlocked':
    case 'rescreened':
    case 'finalised':
    case 'amended':
      return null;
  }
}
