import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeDocx, makeZip } from '../../cli/samples/make-files.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { readFile } from './read-file.ts';

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string): string => `<w:p>${inside}</w:p>`;

/** A document with these paragraphs' markup in it, and with parts beside it by their type. */
function word(body: string, beside: Record<string, string[]> = {}): Uint8Array {
  const parts = unzipSync(makeDocx([], []));
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const prefixes = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`;
  parts['word/document.xml'] = strToU8(
    main.replace('<w:tbl></w:tbl>', body).replace('<w:document ', `<w:document ${prefixes} `),
  );
  const links = Object.entries(beside).flatMap(([type, texts]) =>
    texts.map((markup, i) => {
      parts[`word/${type}${i}.xml`] = strToU8(
        `<w:${type} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${markup}</w:${type}>`,
      );
      return `<Relationship Id="${type}${i}" Type="${LINK}/${type}" Target="${type}${i}.xml"/>`;
    }),
  );
  parts['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
  );
  return makeZip(parts);
}

async function shown(name: string, bytes: Uint8Array): Promise<string[]> {
  const [file] = await readFile(name, bytes, readSetting);
  if (file?.error) return [file.error.code];
  return (file?.lines ?? []).map(({ line, text, unreadable }) => `${line} ${unreadable ?? text}`);
}

describe('Word documents', () => {
  it('reads page headers, footers and comments behind the text, each once', async () => {
    const header = p(run('Hikvision') + run(' USA') + '<w:r><w:tab/></w:r>' + run('Offer'));
    const bytes = word(p(run('Body')), {
      header: [header, header],
      footer: [`<w:tbl><w:tr><w:tc>${p(run('Dahua'))}</w:tc><w:tc>${p(run('p. 1'))}</w:tc></w:tr></w:tbl>`],
      comments: [`<w:comment>${p(run('or ZTE'))}</w:comment>`],
    });
    expect(await shown('q.docx', bytes)).toEqual([
      '1 Body',
      '2 Hikvision USA Offer',
      '3 Dahua',
      '4 p. 1',
      '5 or ZTE',
    ]);
  });

  it('reads text boxes with an older form beside them or none, letters along a path, and chosen entries', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
    const shape = (text: string): string =>
      `<w:drawing><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></w:drawing>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape('Dahua')}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('Dahua')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const list = `<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Axis"/><w:listEntry w:val="Uniview"/></w:ddList></w:ffData>`;
    const path = '<w:r><w:pict><v:shape><v:textpath string="ZTE"/></v:shape></w:pict></w:r>';
    const bytes = word(
      p(run('Body') + both + run(' goes') + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run(' on')) +
        p(`<w:r>${shape('Hytera')}</w:r>`) +
        p(`<w:r><w:fldChar w:fldCharType="begin">${list}</w:fldChar></w:r>`),
      { header: [p(path)], footnotes: [`<w:footnote w:id="1">${p(run('x'))}</w:footnote>`] },
    );
    const read = (await shown('q.docx', bytes)).map((text) => text.replace(/^\d+ /, ''));
    expect(read.filter((text) => text === 'Dahua')).toHaveLength(1);
    expect(read.slice(-3)).toEqual(['Hytera', 'Uniview', 'ZTE']);
  });

  it('takes no time over boxes without number', async () => {
    const start = performance.now();
    const boxes = Array.from(
      { length: 5_000 },
      (_, i) => `<w:r><w:drawing><w:txbxContent>${p(run(`box ${i}`))}</w:txbxContent></w:drawing></w:r>`,
    );
    const read = await shown('q.docx', word(p(run('text '.repeat(100_000))) + p(boxes.join(''))));
    expect(read).toHaveLength(5_001);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('reads footnotes and endnotes', async () => {
    const bytes = word(p(run('Dome') + '<w:r><w:footnoteReference w:id="1"/></w:r>'), {
      footnotes: [`<w:footnote w:id="1">${p(run('made by Dahua'))}</w:footnote>`],
    });
    expect((await shown('q.docx', bytes)).join()).toContain('made by Dahua');
  });

  it('reads what stands in fields, in embedded directions of writing, and under a reading', async () => {
    const bytes = word(
      p(
        `<w:fldSimple w:instr=" IF a > b &quot;x&quot; ">${run('Uniview')}</w:fldSimple><w:fldSimple w:instr='x'/>`,
      ) +
        p(`<w:bdo w:val="ltr">${run('ZTE')}</w:bdo> <w:dir w:val="rtl">${run(' Hytera')}</w:dir>`) +
        p(
          `<w:r><w:ruby><w:rubyPr/><w:rt>${run('ハイコウ')}</w:rt><w:rubyBase>${run('海康威視')}</w:rubyBase></w:ruby></w:r>`,
        ),
    );
    expect(await shown('q.docx', bytes)).toEqual(['1 Uniview', '2 ZTE Hytera', '3 海康威視']);
  });

  it('takes no time over a reading that never ends', async () => {
    const start = performance.now();
    await shown('q.docx', word(p('<w:rt>'.repeat(100_000))));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('pictures in documents', () => {
  const long = `Offer: ${'dome camera, white, '.repeat(20)}`;
  /** A picture as wide and high as this many centimetres. */
  const picture = (width: number, height: number): string =>
    `<w:r><w:drawing><wp:inline xmlns:wp="w"><wp:extent cx="${width * 360_000}" cy="${height * 360_000}"/><pic:pic xmlns:pic="p"/></wp:inline></w:drawing></w:r>`;

  it('says that a scan pasted into Word was not read, and minds no logo beside text', async () => {
    expect(await shown('q.docx', word(p(picture(4, 2))))).toEqual(['1 scanned-image']);
    expect(await shown('q.docx', word(p(run('See scan')) + p(picture(4, 2))))).toEqual([
      '1 See scan',
      '2 scanned-image',
    ]);
    expect(await shown('q.docx', word(p(run(long)) + p(picture(4, 2))))).toHaveLength(1);
    expect((await shown('q.docx', word(p(run(long)) + p(picture(17, 24))))).at(-1)).toBe('2 scanned-image');
    const old = '<w:r><w:pict><v:shape xmlns:v="v"><v:imagedata/></v:shape></w:pict></w:r>';
    expect(await shown('q.docx', word(p(old)))).toEqual(['1 scanned-image']);
  });

  it.each([
    ['a picture alone', '<img src="scan.png">', ['1 scanned-image']],
    ['one beside a word', '<p>See scan<p><img src="scan.png" alt="">', ['1 See scan', '2 scanned-image']],
    ['one that says what it shows', '<p><img src="x" alt="Hikvision">', ['1 Hikvision']],
    [
      'one that tracks, and one that draws a line',
      '<p>Offer<img src="x" width="1"><img src="y" width="600" height=2>',
      ['1 Offer'],
    ],
    ['a logo beside text', `<p>${long}</p><img src="x" width=200 height=80>`, [`1 ${long.trim()}`]],
    [
      'a page beside text',
      `<p>${long}</p><img src="x" width=700 height=900>`,
      [`1 ${long.trim()}`, '2 scanned-image'],
    ],
  ])('in HTML: %s', async (_, html, wanted) => {
    expect(await shown('q.html', strToU8(html))).toEqual(wanted);
  });
});
