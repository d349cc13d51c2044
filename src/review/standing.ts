/** What the log of decisions amounts to at its end. */
import type { Decision, FindingKey, Outcome, ReviewState, StatedField } from './types.ts';

/** Text that identifies a finding within a review. */
export function findingId(key: FindingKey): string {
  return JSON.stringify([key.sha256, key.sheet, key.page, key.line, key.entity]);
}

/** Text that identifies a stated fact, of one finding or of the review. */
export function statedId(field: StatedField, finding: FindingKey | null): string {
  return finding ? `${field} ${findingId(finding)}` : field;
}

export interface Decided {
  outcome: Outcome;
  reason: string;
  at: string;
  /** True where the finding changed after it was decided: it wants another look. */
  outdated: boolean;
}

export interface Standing {
  state: ReviewState;
  /** By `findingId`, as the notes. */
  outcomes: Map<string, Decided>;
  notes: Map<string, string>;
  /** By `statedId`. */
  stated: Map<string, string>;
  /** Names given at the last finalisation, '' before. */
  reviewer: string;
  second: string;
  /** What stood for a finding before each decision about its outcome; by the number of the decision, from 0. */
  replaced: (Decided | undefined)[];
}

/** Folds a log into its standing; a later decision supersedes an earlier one. */
export function standingOf(decisions: readonly Decision[]): Standing {
  const standing: Standing = {
    state: 'draft',
    outcomes: new Map(),
    notes: new Map(),
    stated: new Map(),
    reviewer: '',
    second: '',
    replaced: [],
  };
  for (const decision of decisions) apply(standing, decision);
  return standing;
}

/** Takes one more decision into a standing. */
export function apply(standing: Standing, decision: Decision): void {
  standing.replaced.push(
    decision.kind === 'outcome' ? standing.outcomes.get(findingId(decision.finding)) : undefined,
  );
  switch (decision.kind) {
    case 'outcome': {
      const { finding, to: outcome, reason, at, undoes = -1 } = decision;
      // What is brought back was decided on what was found then, not on what is found now.
      const outdated = standing.replaced[undoes]?.outdated ?? false;
      if (outcome === null) standing.outcomes.delete(findingId(finding));
      else standing.outcomes.set(findingId(finding), { outcome, reason, at, outdated });
      return;
    }
    case 'note':
      standing.notes.set(findingId(decision.finding), decision.to);
      return;
    case 'stated':
      standing.stated.set(statedId(decision.field, decision.finding), decision.to);
      return;
    case 'columns':
    case 'rescreened':
      for (const { finding } of decision.changes) {
        const decided = standing.outcomes.get(findingId(finding));
        if (decided) decided.outdated = true;
      }
      return;
    case 'unlocked':
      return;
    case 'finalised':
      standing.state = 'final';
      standing.reviewer = decision.reviewer;
      standing.second = decision.second;
      return;
    case 'amended':
      standing.state = 'amended';
  }
}
