import { describe, expect, it } from 'vitest';
import { fewNames } from '../fuzz/few-names.ts';
import { lockPdf } from '../samples/encrypt-pdf.ts';
import { makePdf } from '../samples/make-files.ts';
import { RECORD_SCHEMA } from '../../review/record.ts';
import { screenFile } from '../../review/screen-file.ts';
import type { ScreenedFile } from '../../review/types.ts';
import { readSetting } from './read-setting.ts';
import { verifyRecord } from './verify-record.ts';

const { screener } = fewNames();
const locked = makePdf([[{ x: 40, y: 700, text: 'ZTE router' }]], lockPdf('orchid'));

function read(password?: string): Promise<ScreenedFile[]> {
  const setting = readSetting(() => undefined);
  return screenFile(screener, 'q.pdf', locked, password === undefined ? setting : { ...setting, password });
}

/** A record of files, as far as it is checked. */
function recordFor(files: readonly ScreenedFile[]): string {
  return JSON.stringify({
    schema: RECORD_SCHEMA,
    list: { hash: screener.stamp.hash, asOf: screener.stamp.asOf },
    files: files.map(({ file, sha256, heads = [], lines, error }) => ({
      file,
      sha256,
      error: error?.code ?? null,
      columns: heads,
      lines,
    })),
    recordSha256: '',
  });
}

describe('a file that can’t be read now', () => {
  it('has no verdicts to differ, and says why', async () => {
    const [verified] = await verifyRecord(recordFor(await read('orchid')), await read(), screener);
    expect(verified).toMatchObject({ verified: 'unreadable', error: { code: 'encrypted' }, differences: [] });
  });

  it('is not taken for another where it is not there at all', async () => {
    const error = { code: 'not-found', message: '' } as const;
    const none = { file: 'q.pdf', sha256: '', size: 0, lines: [], error };
    const [verified] = await verifyRecord(recordFor(await read('orchid')), [none], screener);
    expect(verified).toMatchObject({ verified: 'unreadable', error });
  });

  it('agrees with a record that says the same', async () => {
    const [verified] = await verifyRecord(recordFor(await read()), await read(), screener);
    expect(verified).toMatchObject({ verified: 'same', differences: [] });
    expect(verified).not.toHaveProperty('error');
  });

  it('differs from a record of it as unread once it is read', async () => {
    const [verified] = await verifyRecord(recordFor(await read()), await read('orchid'), screener);
    expect(verified).toMatchObject({
      verified: 'other-verdicts',
      differences: [{ recorded: null, now: 'listed' }],
    });
  });
});
