import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeXlsx, makeZip } from '../../cli/samples/make-files.ts';
import { outcomes } from '../../../test/quotes/outcomes.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { makeTwins, withEntry } from '../../cli/samples/zip-entry.ts';
import { LIMITS } from './limits.ts';
import { readFile } from './read-file.ts';

const good = strToU8('Item,Maker\n1,Hikvision\n');

describe('entries of an archive that can’t be unpacked', () => {
  it.each([
    ['encrypted', { isEncrypted: true }],
    ['encrypted', { isEncrypted: true, method: 99 }],
    ['other-packing', { method: 14 }],
  ])('says %s of one, stored or deflated, and reads the others', async (code, change) => {
    for (const level of [0, 9] as const) {
      const zip = zipSync({ 'locked.csv': good, 'open.csv': good }, { level });
      expect(await outcomes('q.zip', withEntry(zip, 0, change))).toEqual([
        ['!locked.csv', code],
        ['!open.csv', ['Item | Maker', '1 | Hikvision']],
      ]);
    }
  });

  it('says of one that does not come through whole that it is damaged', async () => {
    const zip = zipSync({ 'a.csv': good, 'b.csv': good }, { level: 0 });
    // Not the first such byte: the time in a header has it too, between nine and ten o'clock.
    zip[Buffer.from(zip).indexOf('Hikvision')] = 'h'.charCodeAt(0);
    expect((await outcomes('q.zip', zip)).map(([, outcome]) => outcome)).toEqual([
      'damaged',
      ['Item | Maker', '1 | Hikvision'],
    ]);
  });

  it('says so of a document with such a part', async () => {
    const files = await readFile(
      'q.xlsx',
      withEntry(makeXlsx({ A: [['x']] }), 0, { isEncrypted: true }),
      readSetting,
    );
    expect(files.map(({ error }) => error?.code)).toEqual(['encrypted']);
  });
});

describe('names in an archive', () => {
  it('reads two files of one name', async () => {
    expect(await outcomes('q.zip', makeTwins('q.csv', '1,Hikvision', '1,Axis'))).toEqual([
      ['!q.csv', ['1 | Hikvision']],
      ['!q.csv', ['1 | Axis']],
    ]);
  });

  it('passes over what macOS and Windows put there, and not over a quote that goes by such a name', async () => {
    const double = Uint8Array.of(0, 5, 0x16, 7, 0, 2, 0, 0);
    const zip = makeZip({
      'q.csv': good,
      '__MACOSX/._q.csv': double,
      'a/.DS_Store': Uint8Array.of(0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31, 0),
      'a/Thumbs.db': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0),
      'a/desktop.ini': strToU8('\r\n[.ShellClassInfo]\r\nIconResource=x'),
      'a/._offer.csv': strToU8('1,Dahua'),
      '__MACOSX/list.csv': strToU8('1,ZTE'),
    });
    expect(await outcomes('q.zip', zip)).toEqual([
      ['!q.csv', ['Item | Maker', '1 | Hikvision']],
      ['!a/._offer.csv', ['1 | Dahua']],
      ['!__MACOSX/list.csv', ['1 | ZTE']],
    ]);
  });

  it('refuses more files than anyone reviews', async () => {
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.entries + 1 }, (_, i) => [`${i}.txt`, strToU8('x')]),
    );
    expect(await outcomes('q.zip', zipSync(many, { level: 0 }))).toEqual([['', 'zip-bomb']]);
  });
});
