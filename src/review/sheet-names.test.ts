import { describe, expect, it } from 'vitest';
import { readSetting } from '../../test/quotes/read-setting.ts';
import { fewNames } from '../cli/fuzz/few-names.ts';
import { makeOds, makeXlsx } from '../cli/samples/make-files.ts';
import { parseSlice } from './parse-review.ts';
import { screenAgain, screenFile } from './screen-file.ts';
import type { ScreenedFile } from './types.ts';

const { screener } = fewNames();
const ROWS = [
  ['Item', 'Description'],
  ['1', 'Dome camera'],
];
const SHEETS = { 'Hikvision cameras': ROWS, Sheet1: ROWS, Лист1: [['Bracket']], Angebot: ROWS };

const shown = ({ lines }: ScreenedFile): string[] =>
  lines
    .filter(({ verdict, matches }) => verdict !== 'no-match' || matches.length > 0)
    .map(
      ({ sheet, line, text, verdict, part }) => `${sheet ?? ''} ${line} ${text}: ${verdict} (${part ?? ''})`,
    );

async function screened(name: string, bytes: Uint8Array): Promise<ScreenedFile> {
  const [file] = await screenFile(screener, name, bytes, readSetting);
  if (!file) throw new Error('no file');
  return file;
}

describe('names of sheets', () => {
  it.each([
    ['q.xlsx', makeXlsx(SHEETS)],
    ['q.ods', makeOds(SHEETS)],
  ])(
    'of %s are lines behind their rows where something is found in them, and nothing else',
    async (name, bytes) => {
      const file = await screened(name, bytes);
      expect(shown(file)).toEqual(['Hikvision cameras 3 Hikvision cameras: listed (supplier)']);
      expect(file.lines).toHaveLength(8);
    },
  );

  it('stand as they stood when they are kept and screened again', async () => {
    const file = await screened('q.xlsx', makeXlsx(SHEETS));
    const kept = parseSlice({ file: 0, lines: file.lines });
    expect(kept?.lines).toEqual(file.lines);
    expect(screenAgain(screener, file, () => undefined)).toEqual(file);
  });

  it('are found by other lists though the first ones did not have them', async () => {
    const file = await screened('q.xlsx', makeXlsx({ Dahua: [['Bracket']], Axis: [['Mount']] }));
    const without = { ...file, lines: file.lines.filter(({ verdict }) => verdict === 'no-match') };
    expect(without.lines.map(({ text }) => text)).toEqual(['Bracket', 'Mount']);
    expect(screenAgain(screener, without, () => undefined)).toEqual(file);
  });

  it('go with their listing', async () => {
    const file = await screened('q.xlsx', makeXlsx({ Dahua: [['Bracket']] }));
    const line = {
      line: 2,
      sheet: 'Axis',
      page: null,
      text: 'Axis',
      verdict: 'listed' as const,
      matches: [],
    };
    const before = { ...file, lines: [{ ...line, line: 1, text: 'Mount', cells: ['Mount'] }, line] };
    expect(screenAgain(screener, before, () => undefined).lines.map(({ text }) => text)).toEqual(['Mount']);
  });

  it('are no names where a row says the same', async () => {
    const file = await screened('q.xlsx', makeXlsx({ Axis: [['Axis'], ['Mount']] }));
    expect(file.lines.map(({ line, text }) => `${line} ${text}`)).toEqual(['1 Axis', '2 Mount']);
  });
});
