import type { LineMatch } from './types.ts';

/** A line's own text with the matched words marked. */
export function MarkedText({ text, matches }: { text: string; matches: readonly LineMatch[] }) {
  const spans = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: { text: string; isMarked: boolean; at: number }[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isMarked: false, at });
    parts.push({ text: text.slice(start, end), isMarked: true, at: start });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMarked: false, at });
  return (
    <span dir="auto">
      {parts.map((part) => (part.isMarked ? <mark key={part.at}>{part.text}</mark> : part.text))}
    </span>
  );
}
