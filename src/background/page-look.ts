import { fetchAsset } from '../platform/asset.ts';
import { translate } from '../platform/translate.ts';
import { singleFlight } from '../platform/single-flight.ts';
import { NAME_SLOT, type PageLook } from '../protocol/page-look.ts';
import type { ShownTier } from '../screening/types.ts';
import makers from '../screening/data/maker-labels.json' with { type: 'json' };
import sellers from '../screening/data/seller-labels.json' with { type: 'json' };
import reading from './data/reading.json' with { type: 'json' };

/** Id of the card's heading. */
export const CARD_NAME = 'card-name';
/** "Offered make", "Marca ofertada", "Make / model": what a label of a field says beside its word. */
const OFFERED = String.raw`(?:(?:offered|proposed|quoted|tendered|product|angebotene[rs]?|offerierte[rs]?)\s)?`;
const AND_MODEL = String.raw`(?:\s?[/&,]\s?\S{2,12}|\s(?:and|und|et|y|e|i|и|en|og|och)\s\S{2,12}|\s(?:offered|proposed|quoted|ofertad[ao]|ofrecid[ao]|propuest[ao]|proposée?|angeboten|offert[aoe]))?`;
const ROLES: PageLook['roles'] = {
  '<h1': 'title',
  '<h2': 'heading',
  '<h3': 'heading',
  '<h4': 'heading',
  '<h5': 'heading',
  '<h6': 'heading',
  '<td': 'row',
  '<th': 'row',
  '<button': 'control',
  '<input': 'control',
  '<select': 'control',
};

/** What an opened page is read and drawn with, fetched from the package once. */
export const readLook = singleFlight(async (): Promise<PageLook> => {
  const [overlay, marks] = await Promise.all(
    ['overlay.css', 'marks.css'].map(async (path) => (await fetchAsset(path)).text()),
  );
  return {
    ...reading,
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
    badgeWords: {
      listed: badgeWords('listed'),
      related: badgeWords('related'),
      watched: badgeWords('watched'),
      possible: badgeWords('possible'),
      mention: badgeWords('mention'),
    },
    overlay: overlay ?? '',
    marks: marks ?? '',
    fields: `^${OFFERED}(?:(${sellers.join('|')})|${makers.join('|')})${AND_MODEL}\\s*[:：]?$`,
  };
});

function badgeWords(tier: ShownTier): string {
  return translate('badge_label', translate(`card_tier_${tier}`), NAME_SLOT);
}
