/**
 * Texts that documents of Office draw: shapes, charts, SmartArt (ECMA-376, part 1, 20.5, 21.2 and 21.4), and VML, their
 * older form.
 */
import { hearXml, linksOf, paragraphsOf } from './office-xml.ts';

/** Last words of the types of links that lead to what a part draws. */
const DRAWN = new Set(['drawing', 'chart', 'chartEx', 'chartUserShapes', 'diagramData']);

/** Texts drawn on a part, in order, and what its pictures are said to show; of each part that it leads to once. */
export function drawnTexts(
  parts: ReadonlyMap<string, Uint8Array>,
  path: string,
  seen = new Set<string>(),
): string[] {
  return linksOf(parts, path).flatMap(({ type, path: target }) => {
    if (seen.has(target)) return [];
    seen.add(target);
    if (type === 'vmlDrawing') return vmlTexts(parts.get(target));
    if (!DRAWN.has(type)) return [];
    const part = parts.get(target);
    // A drawing holds charts, and a chart shapes of its own.
    return [...paragraphsOf(part), ...pictureTexts(part), ...drawnTexts(parts, target, seen)];
  });
}

function pictureTexts(xml: Uint8Array | undefined): string[] {
  const found: string[] = [];
  hearXml(xml, {
    open(name, { descr = '' }) {
      if (name === 'cNvPr' && descr.trim() !== '') found.push(descr);
    },
  });
  return found;
}

/** Labels of buttons and old text boxes, each a line, and letters drawn along a path. */
function vmlTexts(xml: Uint8Array | undefined): string[] {
  const found: string[] = [];
  let boxes = 0;
  hearXml(xml, {
    open(name, { string = '' }) {
      if (name === 'textbox' && ++boxes === 1) found.push('');
      else if (name === 'textpath') found.push(string);
    },
    text(piece) {
      if (boxes > 0) found[found.length - 1] += piece;
    },
    close(name) {
      if (name === 'textbox') boxes--;
    },
  });
  return found.filter((text) => text.trim() !== '');
}
