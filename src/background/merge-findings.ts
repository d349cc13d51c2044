import type { PageFinding, TabFinding } from '../protocol/requests.ts';
import { SHOWN_TIERS } from '../screening/types.ts';

/** Findings of several frames as one list, one for each entity, tier and text, strongest tier first. */
export function mergeFindings(
  frames: readonly { frame: number; findings: readonly PageFinding[] }[],
): TabFinding[] {
  const merged = new Map<string, TabFinding>();
  for (const { frame, findings } of frames) {
    for (const finding of findings) {
      const key = JSON.stringify([finding.entity, finding.tier, finding.text]);
      const first = merged.get(key);
      merged.set(
        key,
        first
          ? { ...first, count: first.count + finding.count, badge: first.badge || finding.badge }
          : { ...finding, frame },
      );
    }
  }
  return [...merged.values()].sort(
    (a, b) => SHOWN_TIERS.indexOf(a.tier) - SHOWN_TIERS.indexOf(b.tier) || b.count - a.count,
  );
}
