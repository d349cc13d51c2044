import { SHOWN_TIERS } from '../screening/types.ts';
import type { Tally } from './tab-reports.ts';

export interface ToolbarMark {
  /** Number of badged entities, '' for none. */
  text: string;
  colour: string;
  /** Tooltip, also what a screen reader says. */
  title: string;
}

/** Backgrounds that carry white text at 4.5:1; the same hues as `--tier-*` in ui/theme.css. */
const COLOURS = {
  listed: '#b3261e',
  related: '#8a5300',
  watched: '#6b3fa0',
  possible: '#4a6079',
  mention: '#4a6079',
} as const;

type Translate = (key: string, substitutions: string[]) => string;

/** What the toolbar button says of a tab: how many listed entities, coloured by the strongest tier among them. */
export function toolbarMark(tally: readonly Tally[], t: Translate): ToolbarMark {
  const strongest = SHOWN_TIERS.find((tier) => tally.some((each) => each.tier === tier));
  const entities = new Set(tally.map(({ entity }) => entity));
  if (!strongest) return { text: '', colour: COLOURS.listed, title: t('background_title', []) };
  const names = [...new Set(tally.map(({ name }) => name))].slice(0, 3).join(' · ');
  return {
    text: entities.size > 99 ? '99+' : String(entities.size),
    colour: COLOURS[strongest],
    title: t('background_title_found', [String(entities.size), names]),
  };
}
