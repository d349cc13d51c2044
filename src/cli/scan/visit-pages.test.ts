import { describe, expect, it } from 'vitest';
import { visitPages } from './visit-pages.ts';

/** Visits pages in made-up browsers; `crash` takes one down, `missing` is never shown in one. Answers what happened. */
async function visited(pages: string[], broken = new Set<number>()): Promise<string[]> {
  const told: string[] = [];
  let count = 0;
  await visitPages(
    pages,
    async () => {
      const number = ++count;
      if (broken.has(number)) throw new Error(`browser ${number} does not start`);
      let isDown = false;
      return {
        goto: (page: string) => {
          isDown ||= page === 'crash';
          return isDown ? Promise.reject(new Error('crashed')) : Promise.resolve(number);
        },
        close: () => {
          told.push(`close ${number}`);
          return isDown ? Promise.reject(new Error('gone')) : Promise.resolve();
        },
      };
    },
    async (page, index, opened) => {
      if (page === 'missing') throw new Error('no such file');
      const browser = await opened();
      told.push(`${index} ${page} in ${await browser.goto(page)}`);
    },
    (page, index, error) => told.push(`${index} ${page}: ${(error as Error).message}`),
  );
  return told;
}

describe('pages', () => {
  it('are visited in one browser, which is closed in the end', async () => {
    expect(await visited(['a', 'b'])).toEqual(['0 a in 1', '1 b in 1', 'close 1']);
  });

  it('get a new browser after one that took theirs down', async () => {
    expect(await visited(['a', 'crash', 'b'])).toEqual([
      '0 a in 1',
      '1 crash: crashed',
      'close 1',
      '2 b in 2',
      'close 2',
    ]);
  });

  it('that never asked for it leave the browser as it is', async () => {
    expect(await visited(['a', 'missing', 'b'])).toEqual([
      '0 a in 1',
      '1 missing: no such file',
      '2 b in 1',
      'close 1',
    ]);
    expect(await visited(['missing'])).toEqual(['0 missing: no such file']);
  });

  it('are told one by one where no browser starts, and go on where one does', async () => {
    expect(await visited(['a', 'b'], new Set([1, 2]))).toEqual([
      '0 a: browser 1 does not start',
      '1 b: browser 2 does not start',
    ]);
    expect(await visited(['a', 'b'], new Set([1]))).toEqual([
      '0 a: browser 1 does not start',
      '1 b in 2',
      'close 2',
    ]);
  });
});
