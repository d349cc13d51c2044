import { beforeAll, describe, expect, it } from 'vitest';
import { openScreener } from '../../src/screening/screen.ts';
import type { Screener } from '../../src/screening/screen.ts';
import { screenFile } from '../../src/review/screen-file.ts';
import { index } from '../corpus/real-lists.ts';
import en from '../../src/cli/samples/data/en.json' with { type: 'json' };
import es from '../../src/cli/samples/data/es.json' with { type: 'json' };
import ru from '../../src/cli/samples/data/ru.json' with { type: 'json' };
import zh from '../../src/cli/samples/data/zh.json' with { type: 'json' };
import { readSetting } from './read-setting.ts';
import {
  asCsv,
  asDocx,
  asEml,
  asHtml,
  asOds,
  asPdf,
  asText,
  asTsv,
  asXlsx,
  type Quote,
  type Rendered,
} from '../../src/cli/samples/render-quote.ts';

const QUOTES: Record<string, Quote> = { English: en, Spanish: es, Chinese: zh, Russian: ru };
const FORMATS: Record<string, (quote: Quote) => Rendered> = {
  CSV: asCsv,
  TSV: asTsv,
  XLSX: asXlsx,
  ODS: asOds,
  DOCX: asDocx,
  EML: asEml,
  HTML: asHtml,
  text: asText,
  PDF: asPdf,
};
const CASES = Object.keys(QUOTES).flatMap((language) =>
  Object.keys(FORMATS).map((format) => ({ language, format })),
);

let screener: Screener;
beforeAll(async () => {
  screener = openScreener(index);
  // The first use of each expression compiles it, once for Latin text and once for the rest.
  await Promise.all([en, ru].map((quote) => screened(asCsv(quote))));
}, 120_000);

/** What comes back, as the fixtures say it: place and verdict, with the text for whoever reads a failure. */
async function screened({ file, bytes }: Rendered): Promise<string[]> {
  const files = await screenFile(screener, file, bytes, readSetting);
  return files.flatMap(({ lines, error }) =>
    error
      ? [error.code]
      : lines.map((line) => `${line.page ?? ''} ${line.sheet ?? ''} ${line.line} ${line.verdict}`),
  );
}
const wanted = ({ expected }: Rendered): string[] =>
  expected.map((line) => `${line.page ?? ''} ${line.sheet ?? ''} ${line.line} ${line.verdict}`);

describe('a quote of forty lines', () => {
  it('has forty rows in each language, listed ones and others', () => {
    for (const { rows } of Object.values(QUOTES)) {
      expect(rows).toHaveLength(40);
      const verdicts = rows.map((row) => row.at(-1));
      expect(verdicts.filter((verdict) => verdict === 'no-match').length).toBeGreaterThan(15);
      expect(verdicts.filter((verdict) => verdict === 'listed').length).toBeGreaterThan(8);
    }
  });

  it.each(CASES)(
    '$language, $format: every line has its place and its verdict',
    async ({ language, format }) => {
      const quote = QUOTES[language];
      const render = FORMATS[format];
      if (!quote || !render) throw new Error('no such case');
      const rendered = render(quote);
      expect(await screened(rendered)).toEqual(wanted(rendered));
    },
  );

  it.each([
    ['Chinese', 'gb18030'],
    ['Russian', 'windows-1251'],
    ['Spanish', 'windows-1252'],
    ['Chinese', 'utf-16le'],
  ])('%s in %s', async (language, label) => {
    const rendered = asCsv(QUOTES[language] ?? en, label);
    expect(await screened(rendered)).toEqual(wanted(rendered));
  });
});
