/**
 * Files attached to a PDF as a whole (portfolios, electronic invoices) or to a place on a page (ISO 32000-1, 7.11.4,
 * 12.5.6.15).
 */
import * as v from 'valibot';
import type { Attached } from './content.ts';
import { ReadError } from './read-error.ts';

/** An attached file as pdf.js gives it; without content where the PDF only names a file elsewhere. */
const attachment = v.object({
  filename: v.fallback(v.string(), ''),
  content: v.fallback(v.nullable(v.instance(Uint8Array)), null),
});

/** The file of what pdf.js gives for one; null for what is none. */
export function attachedFile(given: unknown): Attached | null {
  const parsed = v.safeParse(attachment, given);
  if (!parsed.success) return null;
  const { filename: name, content } = parsed.output;
  return content
    ? { name, bytes: content }
    : { name, bytes: new Uint8Array(0), error: new ReadError('not-found') };
}

/** Files attached to the document, in the order of its names. */
export function attachedFiles(given: unknown): Attached[] {
  return Object.values(given ?? {}).flatMap((each) => attachedFile(each) ?? []);
}
