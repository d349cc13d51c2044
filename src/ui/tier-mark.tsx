import type { ShownTier } from '../screening/types.ts';

/** Outlines on a 16-unit square: each tier has its own shape, so that colour is never the only sign. */
const TIER_SHAPES: Record<ShownTier, string> = {
  listed: 'M8 1 15 14H1Z',
  related: 'M8 1 15 8 8 15 1 8Z',
  watched: 'M8 1 10 6 15 6 11 9.3 12.5 14.5 8 11.4 3.5 14.5 5 9.3 1 6 6 6Z',
  possible: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  mention: 'M2 7h12v2H2Z',
};

/** A tier's shape in its colour; decorative, the label stands beside it. */
export function TierMark({ tier }: { tier: ShownTier }) {
  return (
    <svg class={`tier-mark tier-${tier}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={TIER_SHAPES[tier]} />
    </svg>
  );
}
