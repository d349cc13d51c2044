import { translate as t } from '../platform/translate.ts';
import { TierMark } from '../ui/tier-mark.tsx';
import type { Verdict } from './types.ts';
import { verdictKey } from './verdict-key.ts';

/** A verdict in words with its tier's shape; a verdict that is no tier has words alone. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const tier = verdict === 'no-match' || verdict === 'not-screened' ? null : verdict;
  return (
    <span class={`verdict verdict-${verdict}`}>
      {tier && <TierMark tier={tier} />} {t(verdictKey(verdict))}
    </span>
  );
}
