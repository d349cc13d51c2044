/** Outlook's messages (https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxmsg). */
import { openCompound } from './compound-file.ts';
import type { CompoundEntry } from './compound-file.ts';
import { decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import { mailLines } from './mail-lines.ts';
import type { Mail } from './mail-lines.ts';
import { ReadError } from './read-error.ts';

/** Numbers of the properties that are read. */
const SUBJECT = '0037';
const SENDER_NAME = '0C1A';
const SENDER_ADDRESS = ['5D01', '0C1F'];
const BODY = '1000';
const HTML = '1013';
const FILE_NAME = ['3707', '3704'];
const CONTENT = '3701';
const ATTACHMENT = /^__attach_version1\.0_#/;

/** A message's sender, subject and body as lines, those of messages in it behind them, and its attachments. */
export function readMsg(bytes: Uint8Array): Mail {
  const mails = messagesIn(openCompound(bytes), 0);
  return mailLines(mails);
}

function messagesIn(message: CompoundEntry, depth: number): Parameters<typeof mailLines>[0] {
  if (depth > LIMITS.depth) throw new ReadError('zip-bomb');
  const attachments = message.entries.filter(({ name }) => ATTACHMENT.test(name));
  const inner = attachments.flatMap(({ entries }) =>
    entries.filter(({ name }) => name.toUpperCase() === `__SUBSTG1.0_${CONTENT}000D`),
  );
  const attached = attachments.flatMap((each) => {
    const content = each.entries.find(({ name }) => name.toUpperCase() === `__SUBSTG1.0_${CONTENT}0102`);
    const name = textOf(each, ...FILE_NAME);
    return content && name !== '' ? [{ name, bytes: content.bytes }] : [];
  });
  const own = {
    sender: [textOf(message, SENDER_NAME), textOf(message, ...SENDER_ADDRESS)].filter(Boolean).join(' '),
    subject: textOf(message, SUBJECT),
    html: textOf(message, HTML),
    text: textOf(message, BODY),
    attached,
  };
  return [own, ...inner.flatMap((each) => messagesIn(each, depth + 1))];
}

/** The first of the properties that a storage has, as text; '' where it has none. */
function textOf({ entries }: CompoundEntry, ...properties: string[]): string {
  for (const property of properties)
    for (const type of ['001F', '001E', '0102']) {
      const found = entries.find(({ name }) => name.toUpperCase() === `__SUBSTG1.0_${property}${type}`);
      if (found && found.bytes.length > 0)
        return type === '001F' ? new TextDecoder('utf-16le').decode(found.bytes) : decodeText(found.bytes);
    }
  return '';
}
