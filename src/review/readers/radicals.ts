/**
 * Characters of Chinese text that a PDF has as the radicals that look the same: fonts share their drawings, and what
 * made the file took the first code it knew ("⼤华" for 大华). See https://www.unicode.org/charts/PDF/U2F00.pdf
 */

/** Radicals with a character of their own that normalization leaves alone: Unicode's EquivalentUnifiedIdeograph. */
const LEFT =
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟';
const PAIRS = new Map(
  [...LEFT].flatMap((radical, at): [string, string][] => (at % 2 ? [] : [[radical, LEFT.charAt(at + 1)]])),
);

/** The text with each such radical as the character that is meant. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (radical) => PAIRS.get(radical) ?? radical.normalize('NFKC'));
}
