/** `npm run screen`: quote review without a browser, for a terminal or a pipeline. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../settings/defaults.ts';
import { profileProgrammes } from '../settings/profiles.ts';
import { LIMITS } from '../review/readers/limits.ts';
import { ReadError } from '../review/readers/read-error.ts';
import { countLines, noLines } from '../review/verdict-count.ts';
import { screenFile } from '../review/screen-file.ts';
import type { ScreenedFile, ScreenedLine } from '../review/types.ts';
import type { Screener } from '../screening/screen.ts';
import { DIST } from './paths.ts';
import { loadScreener, readSetting } from './screen/screen-lists.ts';
import { parseScreenOptions, type ScreenOptions } from './screen/screen-options.ts';
import { errorJson, exitCode, fileJson, lineJson, type Printing } from './screen/screen-output.ts';
import { streamCsv } from './screen/stream-csv.ts';
import { verifyRecord } from './screen/verify-record.ts';
import { readWords } from './words.ts';

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
  const paths = options.paths.flatMap(filesUnder);
  if (options.verify !== undefined) return verify(desk, options.verify, paths);
  for (const path of paths) {
    if (options.form === 'ndjson' && /\.(?:csv|tsv)$/i.test(path)) await printStream(desk, path);
    else for (const file of await screenPath(desk, path)) printFile(desk, file);
  }
  return exitCode(desk.counts, desk.failed);
}

function filesUnder(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function screenPath(desk: Desk, path: string): Promise<ScreenedFile[]> {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return [unread(path, 0, new ReadError('not-found'))];
  if (size > LIMITS.fileBytes) return [unread(path, size, new ReadError('too-large'))];
  const progress = (share: number): void =>
    void process.stderr.write(`\r${path} ${Math.round(share * 100)} %`);
  const files = await screenFile(
    desk.screener,
    path,
    new Uint8Array(readFileSync(path)),
    readSetting(progress),
  );
  process.stderr.write('\r\n');
  return files;
}

function unread(path: string, size: number, { code, message }: ReadError): ScreenedFile {
  return { file: path, sha256: '', size, lines: [], error: { code, message } };
}

function printFile(desk: Desk, file: ScreenedFile): void {
  desk.failed ||= file.error !== undefined;
  countLines(desk.counts, file.lines);
  if (desk.options.form === 'json') return print(fileJson(file, desk.printing));
  const own = noLines();
  countLines(own, file.lines);
  print({ file: file.file, list: desk.printing.stamp });
  printLines(desk, file.lines);
  const error = file.error ? { error: errorJson(file.error.code, desk.printing.t) } : {};
  print({ file: file.file, sha256: file.sha256, counts: own, ...error });
}

function printLines(desk: Desk, lines: readonly ScreenedLine[]): void {
  const shown = desk.options.all ? lines : lines.filter((line) => line.verdict !== 'no-match');
  for (const line of shown) print(lineJson(line, desk.printing));
}

async function printStream(desk: Desk, path: string): Promise<void> {
  const own = noLines();
  print({ file: path, list: desk.printing.stamp });
  try {
    const sha256 = await streamCsv(path, desk.screener, (lines) => {
      countLines(own, lines);
      printLines(desk, lines);
    });
    print({ file: path, sha256, counts: own });
  } catch (error) {
    desk.failed = true;
    const code = error instanceof ReadError ? error.code : 'damaged';
    print({ file: path, sha256: '', counts: own, error: errorJson(code, desk.printing.t) });
  }
  for (const verdict of Object.keys(own) as (keyof typeof own)[]) desk.counts[verdict] += own[verdict];
}

async function verify(desk: Desk, record: string, paths: string[]): Promise<number> {
  const files = (await Promise.all(paths.map((path) => screenPath(desk, path)))).flat();
  const verified = verifyRecord(readFileSync(record, 'utf8'), files, desk.printing.stamp.hash);
  verified.forEach(print);
  return verified.every((each) => each.verified === 'same') ? 0 : 2;
}
