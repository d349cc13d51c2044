import PostalMime from 'postal-mime';
import type { Content } from './content.ts';
import { mailLines } from './mail-lines.ts';
import { ReadError } from './read-error.ts';

/** An e-mail's sender, subject and body as lines, and its attachments, messages too, to be read as files of their own. */
export async function readEml(bytes: Uint8Array): Promise<Content> {
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
  }).catch(() => {
    throw new ReadError('damaged');
  });
  const attached = mail.attachments.map(({ filename, mimeType, contentId, content }) => ({
    name: filename ?? '',
    mimeType,
    contentId: contentId ?? '',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
  const sender = [mail.from?.name, mail.from?.address].filter(Boolean).join(' ');
  return mailLines([
    { sender, subject: mail.subject ?? '', html: mail.html ?? '', text: mail.text ?? '', attached },
  ]);
}
