/** Outlook's messages (https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxmsg). */
import { openCompound } from './compound-file.ts';
import type { CompoundEntry } from './compound-file.ts';
import type { Content } from './content.ts';
import { decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import { mailLines } from './mail-lines.ts';
import type { Message } from './mail-lines.ts';
import { ReadError } from './read-error.ts';

/** Numbers of the properties that are read. */
const SUBJECT = '0037';
const SENDER_NAME = '0C1A';
const SENDER_ADDRESS = ['5D01', '0C1F'];
const BODY = '1000';
const HTML = '1013';
/** Rich text, packed, which is not read: programs write one of the others beside it. */
const RICH = '1009';
const FILE_NAME = ['3707', '3704', '3001'];
const FILE_EXTENSION = '3703';
const MIME_TYPE = '370E';
const CONTENT_ID = '3712';
const CONTENT = '3701';
const EMBEDDED = `__SUBSTG1.0_${CONTENT}000D`;
/** What a message within another is made of, and no other embedded object. */
const OF_MESSAGE = /^__(?:substg1\.0_|properties_version1\.0)/i;
const NOTHING = new Uint8Array(0);
const ATTACHMENT = /^__attach_version1\.0_#/;

/** A message's sender, subject and body as lines, those of messages in it behind them, and its attachments. */
export function readMsg(bytes: Uint8Array): Content {
  const mails = messagesIn(openCompound(bytes), 0);
  return mailLines(mails);
}

function messagesIn(message: CompoundEntry, depth: number): Message[] {
  if (depth > LIMITS.depth) throw new ReadError('zip-bomb');
  const attachments = message.entries.filter(({ name }) => ATTACHMENT.test(name));
  const inner = attachments.flatMap((each) => innerMessage(each) ?? []);
  const bodies = { html: textOf(message, HTML), text: textOf(message, BODY) };
  const own = {
    sender: [textOf(message, SENDER_NAME), textOf(message, ...SENDER_ADDRESS)].filter(Boolean).join(' '),
    subject: textOf(message, SUBJECT),
    ...bodies,
    isUnread:
      bodies.html === '' && bodies.text === '' && namedIn(message, `__SUBSTG1.0_${RICH}0102`) !== undefined,
    attached: attachments.filter((each) => !innerMessage(each)).map(described),
  };
  return [own, ...inner.flatMap((each) => messagesIn(each, depth + 1))];
}

function innerMessage(attachment: CompoundEntry): CompoundEntry | undefined {
  const embedded = namedIn(attachment, EMBEDDED);
  return embedded?.entries.some(({ name }) => OF_MESSAGE.test(name)) ? embedded : undefined;
}

/**
 * An attached file; one that lies elsewhere (a link to a cloud) or is an object of another program says that it can't
 * be read.
 */
function described(attachment: CompoundEntry): Message['attached'][number] {
  const content = namedIn(attachment, `__SUBSTG1.0_${CONTENT}0102`);
  const name = textOf(attachment, ...FILE_NAME);
  const extension = textOf(attachment, FILE_EXTENSION);
  const isObject = namedIn(attachment, EMBEDDED) !== undefined;
  return {
    name: name.includes('.') ? name : name && name + extension,
    mimeType: textOf(attachment, MIME_TYPE),
    contentId: textOf(attachment, CONTENT_ID),
    bytes: content?.bytes ?? NOTHING,
    ...(content ? {} : { error: new ReadError(isObject ? 'unknown-format' : 'not-found') }),
  };
}

function namedIn({ entries }: CompoundEntry, wanted: string): CompoundEntry | undefined {
  return entries.find(({ name }) => name.toUpperCase() === wanted);
}

/** The first of the properties that a storage has, as text; '' where it has none. */
function textOf(storage: CompoundEntry, ...properties: string[]): string {
  for (const property of properties)
    for (const type of ['001F', '001E', '0102']) {
      const bytes = namedIn(storage, `__SUBSTG1.0_${property}${type}`)?.bytes ?? NOTHING;
      if (bytes.length > 0)
        return type === '001F' ? new TextDecoder('utf-16le').decode(bytes) : decodeText(bytes);
    }
  return '';
}
