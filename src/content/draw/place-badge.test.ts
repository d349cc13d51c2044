import { describe, expect, it } from 'vitest';
import { BADGE_SIZE, overlap, placeBadge, placeCard } from './place-badge.ts';

const view = { x: 0, y: 0, width: 1000, height: 700 };
const text = { x: 100, y: 100, width: 80, height: 18 };
const free = { taken: [], textLines: [], viewArea: view, isRtl: false, rowBox: text };

describe('placeBadge', () => {
  it('stands after the words, before them where the page reads right to left', () => {
    expect(placeBadge(text, free)?.x).toBe(182);
    expect(placeBadge(text, { ...free, isRtl: true })?.x).toBe(74);
  });
  it('never lies over a control', () => {
    const button = { x: 181, y: 90, width: 90, height: 40 };
    const box = placeBadge(text, { ...free, taken: [button] });
    expect(box).toBeDefined();
    expect(overlap(box ?? button, button)).toBe(0);
  });
  it('is left out where controls leave no room', () => {
    expect(placeBadge(text, { ...free, taken: [view] })).toBeUndefined();
  });
  it('stays wholly on screen', () => {
    const atEdge = { x: 940, y: 0, width: 60, height: 18 };
    const box = placeBadge(atEdge, free);
    expect(overlap(box ?? atEdge, view)).toBe(BADGE_SIZE ** 2);
  });
  it('goes to the end of its block where text is all round it, but not far', () => {
    const lines = [85, 105, 125].map((y) => ({ x: 20, y, width: 230, height: 20 }));
    const row = { x: 20, y: 85, width: 230, height: 60 };
    expect(placeBadge(text, { ...free, textLines: lines, rowBox: row })).toMatchObject({ x: 252, y: 97 });
    const wide = { ...row, x: 0, width: 960 };
    const across = lines.map((line) => ({ ...line, x: 0, width: 960 }));
    expect(placeBadge(text, { ...free, textLines: across, rowBox: wide })?.x).toBeLessThan(200);
  });
  it('takes the place that covers the least text', () => {
    const following = { x: 180, y: 100, width: 300, height: 18 };
    expect(placeBadge(text, { ...free, textLines: [following] })?.x).toBe(74);
  });
});

describe('placeCard', () => {
  const size = { width: 360, height: 300 };
  const badge = { x: 10, y: 10, width: 24, height: 24 };
  it('opens below its badge', () => {
    expect(placeCard(badge, size, view)).toEqual({ x: 10, y: 40 });
  });
  it('opens above at the foot of the page, and never beyond its edge', () => {
    expect(placeCard({ ...badge, x: 990, y: 650 }, size, view)).toEqual({ x: 632, y: 344 });
  });
  it('stays below its badge where it grows beyond the room there', () => {
    const middle = { ...badge, y: 250 };
    for (const height of [300, 412, 413, 520])
      expect(placeCard(middle, { ...size, height }, view)).toEqual({ x: 10, y: 280 });
  });
  it('covers its badge only where neither side has room for a card that can be read', () => {
    const low = { ...view, height: 400 };
    expect(placeCard({ ...badge, y: 180 }, { ...size, height: 520 }, low)).toEqual({ x: 10, y: 32 });
    expect(placeCard({ ...badge, y: 150 }, { ...size, height: 180 }, low)).toEqual({ x: 10, y: 180 });
  });
});
