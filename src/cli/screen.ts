/** `npm run screen`: quote review without a browser, for a terminal or a pipeline. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { defaultSettings } from '../settings/defaults.ts';
import { profileProgrammes } from '../settings/profiles.ts';
import { countLines, noLines } from '../review/verdict-count.ts';
import { screenFile } from '../review/screen-file.ts';
import type { ScreenedFile, ScreenedLine, Verdict } from '../review/types.ts';
import type { Screener } from '../screening/screen.ts';
import { DIST } from './paths.ts';
import { bytesOf, codeOfFailure } from './screen/bytes-of.ts';
import { filesUnder, statOf } from './screen/files-under.ts';
import { loadScreener } from './screen/load-screener.ts';
import { readSetting } from './screen/read-setting.ts';
import { parseScreenOptions, type ScreenOptions } from './screen/screen-options.ts';
import { errorJson, exitCode, fileJson, lineJson, type Printing } from './screen/screen-output.ts';
import { type Batch, isCsv, streamCsv } from './screen/stream-csv.ts';
import { verifyRecord } from './screen/verify-record.ts';
import { readWords } from './words.ts';

/** Lines printed at once. */
const BATCH = 1_000;

interface Desk {
  screener: Screener;
  options: ScreenOptions;
  printing: Printing;
  counts: ReturnType<typeof noLines>;
  failed: boolean;
}

/** Prints the screening of every file; 0 none found, 1 listed or related found, 2 anything not screened. */
export async function main(argv: string[]): Promise<number> {
  const options = parseScreenOptions(argv);
  const screener = loadScreener();
  const printing = {
    stamp: screener.stamp,
    programmes: profileProgrammes({ ...defaultSettings(), profile: options.profile }),
    t: readWords(join(DIST, 'chromium/_locales/en/messages.json')),
  };
  const desk: Desk = { screener, options, printing, counts: noLines(), failed: false };
  const paths = options.paths.flatMap((path) => filesUnder(path));
  if (options.verify !== undefined) return verify(desk, options.verify, paths);
  for (const path of paths) {
    if (options.form === 'ndjson' && isStreamed(path)) await printStream(desk, path);
    else for (const file of await screenPath(desk, path)) await printFile(desk, file);
  }
  return exitCode(desk.counts, desk.failed);
}

/** Delimited text may be of any length; what only has the name of one is read as what it is. */
function isStreamed(path: string): boolean {
  return /\.(?:csv|tsv)$/i.test(path) && statOf(path)?.isFile() === true && isCsv(path);
}

/** Resolves when whoever reads our output has kept up: what was printed is never piled up in memory. */
async function print(...values: unknown[]): Promise<void> {
  const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function screenPath(desk: Desk, path: string): Promise<ScreenedFile[]> {
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) {
    desk.failed = true;
    return [bytes];
  }
  const progress = (share: number): void =>
    void process.stderr.write(`\r${path} ${Math.round(share * 100)} %`);
  const files = await screenFile(desk.screener, path, bytes, readSetting(progress));
  process.stderr.write('\r\n');
  return files;
}

async function printFile(desk: Desk, file: ScreenedFile): Promise<void> {
  desk.failed ||= file.error !== undefined;
  if (desk.options.form === 'json') {
    countLines(desk.counts, file.lines);
    return print(fileJson(file, desk.printing));
  }
  const own = noLines();
  await print({ file: file.file, list: desk.printing.stamp });
  for (let from = 0; from < file.lines.length; from += BATCH)
    await printLines(desk, file.lines.slice(from, from + BATCH), own);
  const error = file.error ? { error: errorJson(file.error.code, desk.printing.t) } : {};
  await print({ file: file.file, sha256: file.sha256, counts: own, ...error });
}

async function printLines(
  desk: Desk,
  lines: readonly ScreenedLine[],
  own: Record<Verdict, number>,
): Promise<void> {
  countLines(own, lines);
  countLines(desk.counts, lines);
  const shown = desk.options.all ? lines : lines.filter((line) => line.verdict !== 'no-match');
  await print(...shown.map((line) => lineJson(line, desk.printing)));
}

async function printStream(desk: Desk, path: string): Promise<void> {
  const { screener, options, counts, printing } = desk;
  const own = noLines();
  await print({ file: path, list: printing.stamp });
  try {
    const take = async ({ lines, others }: Batch): Promise<void> => {
      own['no-match'] += others;
      counts['no-match'] += others;
      await printLines(desk, lines, own);
    };
    const sha256 = await streamCsv({ path, screener, all: options.all, take });
    await print({ file: path, sha256, counts: own });
  } catch (error) {
    desk.failed = true;
    await print({ file: path, sha256: '', counts: own, error: errorJson(codeOfFailure(error), printing.t) });
  }
}

async function verify(desk: Desk, record: string, paths: string[]): Promise<number> {
  const files: ScreenedFile[] = [];
  for (const path of paths) files.push(...(await screenPath(desk, path)));
  const verified = await verifyRecord(readFileSync(record, 'utf8'), files, desk.screener);
  const { t } = desk.printing;
  await print(
    ...verified.map((each) => (each.error ? { ...each, error: errorJson(each.error.code, t) } : each)),
  );
  const isSame = verified.every((each) => each.verified === 'same' && each.seal !== 'broken');
  return isSame && !desk.failed ? 0 : 2;
}
