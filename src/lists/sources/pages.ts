import { VOLUME_ZERO } from '../volume-zero.ts';
import type { OfficialPage } from './types.ts';

const PAGE =
  /\b(\d{2,3})\s?F\.?\s?R\.?\s?(\d{1,3}(?:,\d{3})+|\d{1,6})\b(?:,?\s*(\d{1,2})\/(\d{1,2})\/(\d{2,4}))?/g;

/**
 * Federal Register pages named in a text, in order, each once, with the day printed behind them:
 * `67 F.R. 56530 9/4/02` gives `67 FR 56530` of 2002-09-04. A day of another year than its volume's is left out.
 */
export function pagesOf(text: string): OfficialPage[] {
  const pages = new Map<string, OfficialPage>();
  if (text === '') return [];
  for (const [, volume = '', page = '', month, day, year] of text.matchAll(PAGE)) {
    const citation = `${volume} FR ${page.replaceAll(',', '')}`;
    const published = dayOf(Number(volume) + VOLUME_ZERO, month, day, year);
    if (!pages.has(citation)) pages.set(citation, { citation, ...(published ? { published } : {}) });
  }
  return [...pages.values()];
}

function dayOf(volumeYear: number, month = '', day = '', year = ''): string | undefined {
  if (!year || !String(volumeYear).endsWith(year)) return undefined;
  const date = `${volumeYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}
