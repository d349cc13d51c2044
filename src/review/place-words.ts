import type { Translate } from '../ui/translate.ts';

/** Where a line stands, e.g. "Sheet1 · 14" or "p. 2 · 7". */
export function placeWords(
  { sheet, page, line }: { sheet: string | null; page: number | null; line: number },
  t: Translate,
): string {
  const pageWords = page === null ? null : t('review_page', String(page));
  return [sheet, pageWords, String(line)].filter((part) => part !== null).join(' · ');
}
