import type { ScanState } from '../protocol/requests.ts';
import { SHOWN_TIERS } from '../screening/types.ts';
import type { Tally } from './tab-reports.ts';

export interface ToolbarMark {
  /** Number of badged entities, `+` after it where there may be more; a word where paused or failed; '' for none. */
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

/** What the toolbar button says of a tab: how many listed entities, coloured by the strongest tier, and how far it got. */
export function toolbarMark(tally: readonly Tally[], state: ScanState, t: Translate): ToolbarMark {
  if (state === 'held' || state === 'failed') {
    const said = (what: string): string => t(`background_${what}_${state}`, []);
    return { text: said('badge'), colour: COLOURS.mention, title: said('title') };
  }
  const strongest = SHOWN_TIERS.find((tier) => tally.some((each) => each.tier === tier));
  const entities = new Set(tally.map(({ entity }) => entity)).size;
  const names = [...new Set(tally.map(({ name }) => name))].slice(0, 3).join(' · ');
  const found = t('background_title_found', [String(entities), names]);
  const none = t(state === 'scanning' ? 'background_title_scanning' : 'background_title', []);
  const more = state === 'partly' || entities > 99 ? '+' : '';
  return {
    text: `${Math.min(entities, 99) || ''}${more}`,
    colour: COLOURS[strongest ?? 'mention'],
    title: `${strongest ? found : none}${state === 'partly' ? `\n${t('background_title_partly', [])}` : ''}`,
  };
}
