import PostalMime from 'postal-mime';
import type { Line } from '../types.ts';
import { ReadError } from './read-error.ts';
import { readBody } from './read-html.ts';

export interface Attached {
  name: string;
  bytes: Uint8Array;
}

/** An e-mail's sender, subject and body as lines, and its attachments to be read as files of their own. */
export async function readEml(bytes: Uint8Array): Promise<{ lines: Line[]; attached: Attached[] }> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch(() => {
    throw new ReadError('damaged');
  });
  const sender = [mail.from?.name, mail.from?.address].filter(Boolean).join(' ');
  const head = [sender, mail.subject ?? ''].filter((text) => text !== '');
  const body = readBody(mail);
  const texts = [...head.map((text) => ({ text })), ...body];
  return {
    lines: texts.map((line, i) => ({ sheet: null, page: null, ...line, line: i + 1 })),
    attached: mail.attachments.flatMap(({ filename, content }) =>
      filename && content instanceof ArrayBuffer ? [{ name: filename, bytes: new Uint8Array(content) }] : [],
    ),
  };
}
