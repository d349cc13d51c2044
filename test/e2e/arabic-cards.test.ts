/** Cards in Arabic: the English of a sentence of law stands at the side from which English is read, in both browsers. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScreen, showsText } from '../../src/cli/stage/screen.ts';
import { changedCopy } from './changed-copy.ts';
import { openStage, shopPage, type Stage } from './content-stage.ts';
import { BROWSERS } from './lens.ts';

/** Distances in CSS pixels of the lines of each English sentence from the left edge of its block, and how wide that is. */
function distances(root: ParentNode = document): { lines: number[]; width: number }[] {
  return [...root.querySelectorAll<HTMLElement>('[lang=en][dir=ltr]')].flatMap((block) => {
    // What a style sheet draws has no lines to ask for.
    block.append(block.dataset['words'] ?? '');
    delete block.dataset['words'];
    const { left, width } = block.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(block);
    const lines = [...range.getClientRects()].map((line) => Math.round(line.left - left));
    return width > 0 ? [{ lines, width }] : [];
  });
}

describe.each(BROWSERS)('cards in Arabic in %s', (name) => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    // Firefox speaks no language that it has no pack for, but the words of an extension fall back to its own default.
    folder = changedCopy(name, { default_locale: 'ar' });
    rmSync(join(folder, '_locales/en'), { recursive: true });
    stage = await openStage(name, folder);
  });
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true });
  });

  const standLeft = (found: ReturnType<typeof distances>): void => {
    expect(found.length).toBeGreaterThan(0);
    expect(Math.min(...found.map(({ width }) => width))).toBeGreaterThan(200);
    expect(new Set(found.flatMap(({ lines }) => lines))).toEqual(new Set([0]));
  };

  it('begins the English of the popup’s card at the left', async () => {
    const popup = await openScreen(stage.browser, 'popup.html?entity=dahua-technology');
    await showsText(popup, 'A licence may be needed');
    standLeft(await popup.run(distances));
  });

  it('begins the English of the page’s card at the left', async () => {
    await stage.visit(shopPage());
    expect(await stage.openCard()).toContain('A licence may be needed');
    standLeft((await stage.tab.inOverlay(distances)) ?? []);
  });
});
