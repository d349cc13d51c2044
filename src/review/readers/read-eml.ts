import PostalMime from 'postal-mime';
import { mailLines } from './mail-lines.ts';
import type { Mail } from './mail-lines.ts';
import { ReadError } from './read-error.ts';

/** An e-mail's sender, subject and body as lines, and its attachments to be read as files of their own. */
export async function readEml(bytes: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch(() => {
    throw new ReadError('damaged');
  });
  const attached = mail.attachments.flatMap(({ filename, content }) =>
    filename && content instanceof ArrayBuffer ? [{ name: filename, bytes: new Uint8Array(content) }] : [],
  );
  const sender = [mail.from?.name, mail.from?.address].filter(Boolean).join(' ');
  return mailLines([
    { sender, subject: mail.subject ?? '', html: mail.html ?? '', text: mail.text ?? '', attached },
  ]);
}
