import { TIERS, type Tier } from '../screening/types.ts';
import type { LineMatch } from './types.ts';

interface Part {
  text: string;
  at: number;
  /** None of what is not marked. */
  tier?: Tier;
}

/** A line's own text with the matched words marked, each in the colour of its tier. */
export function MarkedText({ text, matches }: { text: string; matches: readonly LineMatch[] }) {
  const spans = [...matches].sort(
    (a, b) => a.start - b.start || b.end - a.end || TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier),
  );
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, tier } of spans) {
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), at });
    parts.push({ text: text.slice(start, end), at: start, tier });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), at });
  return (
    <span dir="auto">
      {parts.map((part) =>
        part.tier ? (
          <mark key={part.at} class={`mark-${part.tier}`}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </span>
  );
}
