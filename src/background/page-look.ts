import { fetchAsset } from '../platform/asset.ts';
import { singleFlight } from '../platform/single-flight.ts';
import type { PageLook } from '../protocol/page-look.ts';
import labels from './data/brand-labels.json' with { type: 'json' };
import reading from './data/reading.json' with { type: 'json' };

const ROLES: PageLook['roles'] = [
  ['h1', 'title'],
  ...(['h2', 'h3', 'h4', 'h5', 'h6'] as const).map((name): [string, 'heading'] => [name, 'heading']),
  ['td', 'row'],
  ['th', 'row'],
  ['button', 'control'],
];

/** What an opened page is read and drawn with, fetched from the package once. */
export const readLook = singleFlight(async (): Promise<PageLook> => {
  const [overlay, marks] = await Promise.all(
    ['overlay.css', 'marks.css'].map(async (path) => (await fetchAsset(path)).text()),
  );
  return {
    ...reading,
    roles: ROLES,
    overlay: overlay ?? '',
    marks: marks ?? '',
    brandLabels: `^(?:${labels.join('|')})\\s*[:：]?$`,
  };
});
