/** The page or PDF that a tab shows, as a file to be reviewed. What comes from the tab is hostile input. */
import Papa from 'papaparse';
import * as v from 'valibot';
import { runInTab, showsPdf, tabAddress } from '../platform/tabs.ts';
import { textInput } from './input.ts';
import type { Input } from './input.ts';
import { WordedError } from './problem.ts';
import { LIMITS } from './readers/limits.ts';
import { dropHeld, heldSlice, holdOwnBytes, visibleRows } from './tab-scripts.ts';

/** Bytes fetched out of the tab at once: far below what a browser lets through in one message. */
const SLICE = 3 * 1024 * 1024;

const size = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Rows of one frame; one more than the limit says that there were more. */
const frame = v.pipe(v.array(v.array(v.string())), v.maxLength(LIMITS.rows + 1));

/**
 * Reads a tab: its PDF's own bytes, or the visible text of a page with its tables kept as tables. Rejects in words
 * where the browser lets nobody in, as Firefox does with its PDF viewer.
 */
export async function readTab(tab: number): Promise<Input> {
  const isPdf = await showsPdf(tab).catch(() => false);
  try {
    return isPdf ? await readPdfTab(tab) : await readPageTab(tab);
  } catch (error) {
    if (error instanceof WordedError) throw error;
    throw new WordedError(isPdf ? 'review_problem_save_pdf' : 'review_problem_tab');
  }
}

async function readPdfTab(tab: number): Promise<Input> {
  // A name of its own for each reading: the same tab may be read twice at a time.
  const held = `entityLens-${crypto.randomUUID()}`;
  const [answer] = await runInTab(tab, holdOwnBytes, [held, LIMITS.fileBytes]);
  const length = v.parse(size, answer);
  const name = fileName(await tabAddress(tab), 'pdf');
  if (length > LIMITS.fileBytes)
    return { name, size: length, bytes: () => Promise.reject(new Error('too large')) };
  try {
    const bytes = await heldBytes(tab, held, length);
    return { name, size: length, bytes: () => Promise.resolve(bytes.slice()) };
  } finally {
    // Whatever came of it: the tab would keep the file as long as it shows it.
    await runInTab(tab, dropHeld, [held]).catch(() => undefined);
  }
}

async function heldBytes(tab: number, held: string, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += SLICE) {
    const [slice] = await runInTab(tab, heldSlice, [held, at, Math.min(length, at + SLICE)]);
    const text = atob(v.parse(v.string(), slice));
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  }
  return bytes;
}

async function readPageTab(tab: number): Promise<Input> {
  const answers = await runInTab(tab, visibleRows, [LIMITS.rows], true);
  const rows = answers.flatMap((answer) => {
    const parsed = v.safeParse(frame, answer);
    return parsed.success ? parsed.output : [];
  });
  if (rows.length === 0) throw new WordedError('review_problem_tab_empty');
  const name = fileName(await tabAddress(tab), 'tsv');
  return textInput(name, Papa.unparse(rows, { delimiter: '\t', newline: '\n' }));
}

/** A file name from an address: host and last part of the path. */
function fileName(address: string, extension: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const last = url?.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const stem = [url?.hostname, last]
    .filter(Boolean)
    .join('-')
    .replace(/\.\w{1,5}$/, '');
  return `${stem.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'tab'}.${extension}`;
}
