import { fetchAsset } from '../platform/asset.ts';
import { singleFlight } from '../platform/single-flight.ts';
import type { PageLook } from '../protocol/requests.ts';
import labels from './data/brand-labels.json' with { type: 'json' };

/** What an opened page draws with, read from the package once. */
export const readLook = singleFlight(async (): Promise<PageLook> => {
  const [overlay, marks] = await Promise.all(
    ['overlay.css', 'marks.css'].map(async (path) => (await fetchAsset(path)).text()),
  );
  return { overlay: overlay ?? '', marks: marks ?? '', brandLabels: labels.join('|') };
});
