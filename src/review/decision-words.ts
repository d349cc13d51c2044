/** One entry of the log in words, for the printed record. */
import { dateWords } from '../ui/dates.ts';
import type { Translate } from '../ui/translate.ts';
import { messageLocale } from '../ui/age-words.ts';
import { placeWords } from './place-words.ts';
import type { Decision, FindingKey, Outcome, StatedField, TableHead } from './types.ts';

/** Key of an outcome's words; `open` where there is none. */
export function outcomeKey(outcome: Outcome | null): string {
  return `review_outcome_${(outcome ?? 'open').replaceAll('-', '_')}`;
}

/** A stated value in words: those of a choice have a key, what was typed stands as it is. */
export function statedWords(field: StatedField, value: string, t: Translate): string {
  if (value === '') return t('review_not_stated');
  return t(`review_choice_${field}_${value.replaceAll('-', '_')}`) || value;
}

/** "what: old → new", with place and entity where it is about a finding. `nameOf` gives an entity's listed name. */
export function decisionWords(decision: Decision, nameOf: (entity: string) => string, t: Translate): string {
  const at = (finding: FindingKey): string => `${placeWords(finding, t)} · ${nameOf(finding.entity)}`;
  const undone =
    decision.undoes === undefined ? '' : ` (${t('review_log_undone', String(decision.undoes + 1))})`;
  return `${wordsOf(decision, at, t)}${undone}`;
}

function wordsOf(decision: Decision, at: (finding: FindingKey) => string, t: Translate): string {
  switch (decision.kind) {
    case 'outcome': {
      const { finding, from, to, reason } = decision;
      const change = `${at(finding)}: ${t(outcomeKey(from))} → ${t(outcomeKey(to))}`;
      return reason ? `${change}; ${t('review_reason')}: ${reason}` : change;
    }
    case 'note':
      return `${at(decision.finding)}: ${t('review_note')}: ${changed(decision, t)}`;
    case 'stated': {
      const { finding, field, from, to } = decision;
      const values = { from: statedWords(field, from, t), to: statedWords(field, to, t) };
      const label = `${t(`review_field_${field}`)}: ${values.from} → ${values.to}`;
      return finding ? `${at(finding)}: ${label}` : label;
    }
    case 'columns':
      return t('review_log_columns', rolesWords(decision.from, t), rolesWords(decision.to, t));
    case 'unlocked':
      return t('review_log_unlocked', decision.file);
    case 'rescreened':
      return t(
        'review_log_rescreened',
        dateWords(decision.from.asOf, messageLocale(t)),
        dateWords(decision.to.asOf, messageLocale(t)),
        String(decision.changes.length),
      );
    case 'finalised':
      return `${t('review_state_final')}: ${[decision.reviewer, decision.second].filter(Boolean).join(', ')}`;
    case 'amended':
      return `${t('review_state_amended')}: ${decision.reason} (${decision.recordSha256})`;
  }
}

function changed({ from, to }: { from: string; to: string }, t: Translate): string {
  return `${from || t('review_not_stated')} → ${to || t('review_not_stated')}`;
}

function rolesWords(heads: readonly TableHead[], t: Translate): string {
  const tables = heads.map((head) => head.roles.map((role) => t(`review_role_${role}`)).join(' | '));
  return tables.join(' / ') || t('review_columns_none');
}
