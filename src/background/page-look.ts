import { fetchAsset } from '../platform/asset.ts';
import { translate } from '../platform/translate.ts';
import { singleFlight } from '../platform/single-flight.ts';
import type { PageLook } from '../protocol/page-look.ts';
import labels from '../screening/data/maker-labels.json' with { type: 'json' };
import reading from './data/reading.json' with { type: 'json' };

/** Id of the card's heading. */
export const CARD_NAME = 'card-name';
const { brands, ...tables } = reading;
const ROLES: PageLook['roles'] = [
  ['h1', 'title'],
  ['h2,h3,h4,h5,h6', 'heading'],
  ['td,th', 'row'],
  ['button,input,select', 'control'],
  [brands, 'brand'],
];

/** What an opened page is read and drawn with, fetched from the package once. */
export const readLook = singleFlight(async (): Promise<PageLook> => {
  const [overlay, marks] = await Promise.all(
    ['overlay.css', 'marks.css'].map(async (path) => (await fetchAsset(path)).text()),
  );
  return {
    ...tables,
    roles: ROLES,
    reveal: { block: 'center', inline: 'nearest', behavior: 'instant' },
    card: {
      class: 'card',
      popover: 'manual',
      role: 'dialog',
      'aria-labelledby': CARD_NAME,
      dir: 'auto',
      lang: translate('extension_locale'),
    },
    overlay: overlay ?? '',
    marks: marks ?? '',
    brandLabels: `^(?:${labels.join('|')})\\s*[:：]?$`,
  };
});
