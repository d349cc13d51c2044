import type { LookupResult } from '../screening/types.ts';
import type { Translate } from './translate.ts';

/** How a lookup result was found, as one phrase under its name; '' for the listed name itself. */
export function resultWords({ how, relation, via, name }: LookupResult, t: Translate): string {
  if (how === 'fuzzy') return via && via !== name ? t('popup_how_fuzzy_via', via) : t('popup_how_fuzzy');
  if (how === 'namesake') return t('popup_how_namesake');
  if (relation === 'relabelled') return t('popup_relation_relabelled', via ?? '');
  if (relation === 'subsidiary') return t('popup_relation_subsidiary', via ?? '');
  if (how === 'model') return t(relation === 'brand' ? 'popup_how_model' : 'popup_how_model_own', via ?? '');
  if (relation === 'brand') return t('popup_relation_brand', via ?? '');
  if (!via || via === name) return '';
  if (how === 'generated') return t('popup_how_generated', via);
  return t('popup_how_alias', via);
}
