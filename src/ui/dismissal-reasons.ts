import type { Translate } from './translate.ts';

/** Why a match is not the company, in words; what is chosen is kept as it was said. */
export function dismissalReasons(t: Translate): string[] {
  return (['name', 'word', 'reseller'] as const).map((each) => t(`card_ui_reason_${each}`));
}
