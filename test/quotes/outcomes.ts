import { readFile } from '../../src/review/readers/read-file.ts';
import { readSetting } from './read-setting.ts';

/** Each file of an input by its name within it ('': the input itself): its error, or what its lines say, or why they say nothing. */
export async function outcomes(name: string, bytes: Uint8Array): Promise<[string, string | string[]][]> {
  const files = await readFile(name, bytes, readSetting);
  return files.map((file) => [
    file.name.replace(name, ''),
    file.error?.code ?? file.lines.map(({ unreadable, text }) => unreadable ?? text),
  ]);
}
