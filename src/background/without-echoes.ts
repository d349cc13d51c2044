import { once } from '../screening/once.ts';
import type { Segment } from '../screening/types.ts';

/** Segments with the labels emptied that only repeat what their group says in words. */
export function withoutEchoes(segments: readonly Segment[]): Segment[] {
  // Few pages have labels.
  const said = once(() => new Set(segments.filter(({ role }) => role !== 'label').map(keyOf)));
  return segments.map((each, at) => {
    const next = segments[at + 1];
    // A control's label stands right before its words.
    const isEcho =
      each.role === 'control'
        ? next?.role === 'control' && keyOf(next) === keyOf(each)
        : each.role === 'label' && said().has(keyOf(each));
    return isEcho && each.group >= 0 ? { ...each, text: '' } : each;
  });
}

function keyOf({ group, text }: Segment): string {
  return `${group} ${text}`;
}
