/** What lies on a PDF page beside its text: filled form fields, typed notes, comments (ISO 32000-1, 12.5 and 12.7). */
import * as v from 'valibot';
import type { Attached } from './content.ts';
import { attachedFile } from './pdf-attached.ts';
import type { PdfRun } from './pdf-layout.ts';

/** What is used of an annotation as pdf.js gives it; lengths in points of the page, y grows upwards. */
const annotation = v.object({
  id: v.string(),
  subtype: v.string(),
  annotationFlags: v.fallback(v.number(), 0),
  rect: v.strictTuple([v.number(), v.number(), v.number(), v.number()]),
  rotation: v.fallback(v.number(), 0),
  hasAppearance: v.fallback(v.boolean(), false),
  contentsObj: v.fallback(v.object({ str: v.string() }), { str: '' }),
  /** Text as its appearance shows it, by lines, and where in `rect` the first begins. */
  textContent: v.fallback(v.array(v.string()), []),
  textPosition: v.fallback(v.nullable(v.tuple([v.number(), v.number()])), null),
  defaultAppearanceData: v.fallback(v.object({ fontSize: v.number() }), { fontSize: 0 }),
  fieldType: v.fallback(v.string(), ''),
  fieldValue: v.fallback(v.union([v.string(), v.array(v.string())]), ''),
  password: v.fallback(v.boolean(), false),
  options: v.fallback(v.array(v.object({ exportValue: v.string(), displayValue: v.string() })), []),
  file: v.optional(v.unknown()),
});
type Annotation = v.InferOutput<typeof annotation>;

export interface Annotated {
  /** Texts that stand in the page, beside its own: what was filled in or typed over it. */
  runs: PdfRun[];
  /** Texts that are not part of its lines: comments, and values longer than what their fields show. */
  notes: string[];
  /** Ids of what is drawn over the page and has no text that pdf.js tells: stamps, signatures, buttons. */
  drawn: Set<string>;
  /** Files that are attached here; programs list those that the page hides, too. */
  files: Attached[];
}

/** Hidden, and not to be viewed: nobody who opens the file sees it. */
const UNSEEN = 2 | 32;
/** Their text is the page's, or their parent's. */
const WITHOUT_WORDS = new Set(['Link', 'Popup']);
/** They mark the page's text or draw on it; what their author wrote is their comment. */
const MARKS = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Text', 'Ink', 'FileAttachment']);
const LEADING = 1.2;
const LARGEST_TYPE = 12;

/** Sorts the visible annotations of a page by what they say. What is no annotation is passed over. */
export function readAnnotations(given: readonly unknown[]): Annotated {
  const found: Annotated = { runs: [], notes: [], drawn: new Set(), files: [] };
  for (const each of given) {
    const parsed = v.safeParse(annotation, each);
    if (!parsed.success) continue;
    const one = parsed.output;
    const file = attachedFile(one.file);
    if (file) found.files.push(file);
    if ((one.annotationFlags & UNSEEN) !== 0) continue;
    if (one.subtype === 'Widget') readField(one, found);
    else if (one.subtype === 'FreeText') readFreeText(one, found);
    else if (!WITHOUT_WORDS.has(one.subtype)) {
      if (isText(one.contentsObj.str)) found.notes.push(one.contentsObj.str);
      if (one.hasAppearance && !MARKS.has(one.subtype)) found.drawn.add(one.id);
    }
  }
  return found;
}

/** A choice is what was chosen; a check box has its words beside it in the page. */
function readField(field: Annotation, found: Annotated): void {
  const { fieldType, fieldValue, options, textContent } = field;
  if (fieldType === 'Tx') {
    const value = field.password ? '' : [fieldValue].flat().join('\n');
    place(field, value, textContent, found);
  } else if (fieldType === 'Ch') {
    const shown = new Map(options.map(({ exportValue, displayValue }) => [exportValue, displayValue]));
    const chosen = [fieldValue].flat().map((value) => shown.get(value) ?? value);
    found.runs.push(...runsOf(field, chosen));
  } else if (field.hasAppearance) found.drawn.add(field.id);
}

function readFreeText(note: Annotation, found: Annotated): void {
  place(note, note.contentsObj.str, note.textContent, found);
}

/** The shown text stands in the page; what is stored and not shown, as a text too long for its field, behind it. */
function place(one: Annotation, stored: string, shown: readonly string[], found: Annotated): void {
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const seen = bare(shown.join(''));
  const kept = bare(stored);
  if (kept.includes(seen)) found.runs.push(...runsOf(one, stored.split(/\r\n?|\n/)));
  else {
    found.runs.push(...runsOf(one, shown));
    // A figure is stored without the signs that it is shown with.
    if (/\p{L}/u.test(stored) && !seen.includes(kept)) found.notes.push(stored);
  }
}

/** Lines of text in the rectangle of an annotation, along the side that its text runs along. */
function runsOf(one: Annotation, lines: readonly string[]): PdfRun[] {
  const [left, bottom, right, top] = one.rect;
  const turn = (((Math.round(one.rotation / 90) * 90) % 360) + 360) % 360;
  const [cos, sin] = DIRECTIONS[turn] ?? [1, 0];
  const [length, height] = sin === 0 ? [right - left, top - bottom] : [top - bottom, right - left];
  const size = one.defaultAppearanceData.fontSize || Math.min(LARGEST_TYPE, height * 0.7) || LARGEST_TYPE;
  // The corner where a text begins that runs this way; "up" is a quarter turn from its direction.
  const corner = [cos > 0 || sin < 0 ? left : right, cos > 0 || sin > 0 ? bottom : top] as const;
  const up = lines.length > 1 ? height - size : Math.max(0, (height - size * 0.7) / 2);
  const first = one.textPosition
    ? ([left + one.textPosition[0], bottom + one.textPosition[1]] as const)
    : ([corner[0] - sin * up, corner[1] + cos * up] as const);
  return lines.map((text, i) => ({
    text,
    x: first[0] + sin * size * LEADING * i,
    y: first[1] - cos * size * LEADING * i,
    width: Math.min(length, (text.length * size) / 2),
    height: size,
    turn: turn > 180 ? turn - 360 : turn,
    isApart: true,
  }));
}

/** Cosine and sine of the quarter turns. */
const DIRECTIONS: Record<number, readonly [number, number]> = {
  0: [1, 0],
  90: [0, 1],
  180: [-1, 0],
  270: [0, -1],
};

function isText(text: string): boolean {
  return text.trim() !== '';
}
