import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeEml, makeMail, makeXlsx } from '../../cli/samples/make-files.ts';
import type { MailPart } from '../../cli/samples/make-files.ts';
import { makeCompound, makeMsg, makeMsgOf, msgText } from '../../cli/samples/make-msg.ts';
import { makePicture } from '../../cli/samples/make-picture.ts';
import { outcomes } from '../../../test/quotes/outcomes.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { readFile } from './read-file.ts';

const csv = strToU8('1,Hikvision\n');
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function part(type: string, bytes: Uint8Array, headers: Record<string, string> = {}): MailPart {
  return { headers: { 'Content-Type': type, ...headers }, bytes };
}

/** The files of a message without the message itself. */
const attachments = async (bytes: Uint8Array) => (await outcomes('m.eml', bytes)).slice(1);

describe('attachments without a name', () => {
  it('reads them by their type, or by what they are', async () => {
    const mail = makeMail('<p>Offer</p>', [
      part('text/csv', csv),
      part(XLSX, makeXlsx({ A: [['Dahua']] })),
      part('application/octet-stream', strToU8('ZTE router')),
      part('application/octet-stream', Uint8Array.of(0, 1, 2)),
      part('text/calendar', strToU8('SUMMARY:Hytera demo')),
    ]);
    expect(await attachments(mail)).toEqual([
      ['!attachment-1.csv', ['1 | Hikvision']],
      ['!attachment-2.xlsx', ['Dahua']],
      ['!attachment-3', ['ZTE router']],
      ['!attachment-4', 'unknown-format'],
      ['!attachment-5.txt', ['SUMMARY:Hytera demo']],
    ]);
  });

  it('names what Outlook packed for another Outlook, and says what to do with it', async () => {
    const packed = Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1, 0, 1, 6, 0x90, 8, 0);
    const mail = makeMail('<p>Offer</p>', [
      part('application/ms-tnef; name="winmail.dat"', packed),
      part('application/ms-tnef', packed),
    ]);
    expect(await attachments(mail)).toEqual([
      ['!winmail.dat', 'outlook-package'],
      ['!attachment-2', 'outlook-package'],
    ]);
  });

  it('reads a forwarded message with what is attached to it, whatever its name', async () => {
    const inner = makeEml('<p>Hytera radio</p>', { 'in.csv': csv });
    const named = { 'Content-Disposition': 'attachment; filename="Re: offer v1.doc"' };
    const mail = makeMail('<p>fyi</p>', [
      part('message/rfc822', inner),
      part('message/rfc822', inner, named),
      part('message/rfc822', inner, { 'Content-Disposition': 'inline' }),
    ]);
    const body = ['Nordlicht Sicherheit angebot@nordlicht.example', 'Angebot 2026-114', 'Hytera radio'];
    expect(await attachments(mail)).toEqual(
      ['!attachment-1.eml', '!Re: offer v1.doc.eml', '!attachment-3.eml'].flatMap((name) => [
        [name, body],
        [`${name}!in.csv`, ['1 | Hikvision']],
      ]),
    );
  });

  it('reads those of Outlook by whatever names them, and says which it can’t', async () => {
    const content = { '__substg1.0_37010102': csv };
    const bytes = makeCompound(
      makeMsgOf(msgText('1000', 'Offer'), [
        { ...msgText('3001', 'shown.csv'), ...content },
        { ...msgText('3001', 'shown'), ...msgText('3703', '.csv'), ...content },
        { ...msgText('370E', 'text/csv'), ...content },
        msgText('3707', 'cloud.xlsx'),
        { ...msgText('3001', 'Worksheet'), '__substg1.0_3701000D': { CONTENTS: csv } },
        { '__substg1.0_3701000D': makeMsg('Re', 'ZTE') },
      ]),
    );
    expect(await outcomes('m.msg', bytes)).toEqual([
      ['', ['Nordlicht Sicherheit', 'Offer', 'Nordlicht Sicherheit', 'Re', 'ZTE']],
      ['!shown.csv', ['1 | Hikvision']],
      ['!shown.csv', ['1 | Hikvision']],
      ['!attachment-3.csv', ['1 | Hikvision']],
      ['!cloud.xlsx', 'not-found'],
      ['!Worksheet', 'unknown-format'],
    ]);
  });
});

describe('pictures and signatures of a message', () => {
  const shown = (id: string, type: string, bytes: Uint8Array) =>
    part(type, bytes, { 'Content-ID': `<${id}>` });
  const html = '<p>Offer <img src="cid:logo@1"><img src="cid:scan@1"></p>';

  it.each(['png', 'gif', 'jpg'] as const)('tells a logo from what may be a scan: %s', async (kind) => {
    const type = kind === 'jpg' ? 'image/jpeg' : `image/${kind}`;
    const mail = makeMail(html, [
      shown('logo@1', type, makePicture(kind, 300, 100)),
      shown('scan@1', type, makePicture(kind, 1240, 1754)),
      shown('other@1', type, makePicture(kind, 300, 100)),
    ]);
    expect(await outcomes('m.eml', mail)).toEqual([
      ['', ['Nordlicht Sicherheit angebot@nordlicht.example', 'Angebot 2026-114', 'Offer', 'decoration']],
      [`!attachment-2.${kind}`, ['scanned-image']],
      [`!attachment-3.${kind}`, ['scanned-image']],
    ]);
  });

  it('takes a picture of unknown size for a scan', async () => {
    for (const bytes of [makePicture('png', 9, 9).slice(0, 18), strToU8('BM'), new Uint8Array(0)])
      expect(
        (await outcomes('m.eml', makeMail(html, [shown('logo@1', 'image/png', bytes)]))).slice(1),
      ).toEqual([['!attachment-1.png', bytes.length > 0 ? ['scanned-image'] : 'empty']]);
  });

  it('names its logos and signatures in one line, and takes no other file for a signature', async () => {
    const type = 'application/pkcs7-signature; name="smime.p7s"';
    const mail = makeMail(html, [
      part('image/png; name="image001.png"', makePicture('png', 20, 20), { 'Content-ID': '<logo@1>' }),
      part(type, Uint8Array.of(0x30, 0x82, 1, 1)),
      part(type, csv),
    ]);
    const [message] = await readFile('m.eml', mail, readSetting);
    expect(message?.lines.at(-1)).toMatchObject({
      text: 'image001.png, smime.p7s',
      unreadable: 'decoration',
    });
    expect(await attachments(mail)).toEqual([['!smime.p7s', ['1,Hikvision']]]);
  });

  it('says of a large picture that it fetches, or of any beside few words, that it was not read', async () => {
    const body = async (markup: string) => (await outcomes('m.eml', makeMail(markup, [])))[0]?.[1].slice(2);
    const picture = (width: number, height: number) =>
      `<img src="https://x.example/a.png" width=${width} height=${height}>`;
    const long = 'Our offer stands until the end of the month. '.repeat(5).trim();
    expect(await body(`<p>See below</p>${picture(600, 800)}`)).toEqual(['See below', 'scanned-image']);
    expect(await body(`<p>See below</p><img src="https://x.example/a.png">`)).toEqual([
      'See below',
      'scanned-image',
    ]);
    expect(await body(`<p>See below</p>${picture(300, 100)}${picture(1, 1)}`)).toEqual(['See below']);
    expect(await body(`<p>${long}</p><img src="https://x.example/a.png">`)).toEqual([long]);
  });

  it('says of what is locked or packed in its text that it was not read', async () => {
    const mail = (text: string) => strToU8(`From: a@x.example\r\nSubject: offer\r\n\r\n${text}\r\n`);
    const last = async (bytes: Uint8Array, name = 'm.eml') => (await outcomes(name, bytes))[0]?.[1].at(-1);
    expect(await last(mail('-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----'))).toBe(
      'undecodable',
    );
    expect(await last(mail('begin 644 quote.xls\r\nM1234\r\nend'))).toBe('undecodable');
    expect(await last(mail('begin 2026 with us'))).toBe('begin 2026 with us');
    const rich = { ...msgText('0037', 'Offer'), '__substg1.0_10090102': Uint8Array.of(1, 2) };
    expect(await last(makeCompound(makeMsgOf(rich, [])), 'm.msg')).toBe('undecodable');
    expect(await last(makeCompound(makeMsgOf({ ...rich, ...msgText('1000', 'ZTE') }, [])), 'm.msg')).toBe(
      'ZTE',
    );
  });

  it('knows the logo of an Outlook message', async () => {
    const picture = (id: string, width: number) => ({
      ...msgText('3707', `${id}.png`),
      ...msgText('3712', id),
      '__substg1.0_37010102': makePicture('png', width, 100),
    });
    const bytes = makeCompound(
      makeMsgOf({ '__substg1.0_10130102': strToU8(html) }, [picture('logo@1', 300), picture('scan@1', 900)]),
    );
    expect(await outcomes('m.msg', bytes)).toEqual([
      ['', ['Nordlicht Sicherheit', 'Offer', 'decoration']],
      ['!scan@1.png', ['scanned-image']],
    ]);
  });
});
