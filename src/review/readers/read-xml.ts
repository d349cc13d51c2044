import type { Line } from '../types.ts';
import { hearXml } from './office-xml.ts';
import { rowLine } from './table-lines.ts';

/** Attributes that say how to read the document, and nothing of its matter. */
const TECHNICAL = /^(?:xmlns|xsi|xml)(?::|$)/;

/**
 * Lines of an XML document (an electronic invoice or order: UBL, Factur-X, openTRANS): the texts of each element and of its
 * attributes are one, in their order. Throws ReadError `damaged`.
 */
export function readXml(xml: string): Line[] {
  const lines: Line[] = [];
  let said: string[] = [];
  let text = '';
  const end = (): void => {
    const line = rowLine([...said, text], lines.length + 1, null);
    if (line) lines.push(line);
    said = [];
    text = '';
  };
  hearXml(xml, {
    open(_, attributes) {
      end();
      said = Object.entries(attributes).flatMap(([key, value]) => (TECHNICAL.test(key) ? [] : [value]));
    },
    text(piece) {
      text += piece;
    },
    close: end,
  });
  return lines;
}
