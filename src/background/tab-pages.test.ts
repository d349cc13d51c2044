import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureScript } from './tab-pages.ts';

/** Frames of the tab that hold our script; the tab has frames 0, 4 and 7. */
const { ours, executeScript } = vi.hoisted(() => ({
  ours: new Set<number>(),
  executeScript: vi.fn<(asked: object) => Promise<unknown>>(),
}));

vi.mock('../platform/browser.ts', () => ({
  browser: {
    i18n: { getUILanguage: () => 'en', getMessage: () => '' },
    runtime: { getManifest: () => ({ content_scripts: [{ js: ['content.js'] }] }) },
    scripting: { executeScript },
    tabs: {
      sendMessage: async (_tab: number, _message: unknown, { frameId }: { frameId: number }) => {
        if (!ours.has(frameId))
          throw new Error('Could not establish connection. Receiving end does not exist.');
        return { ok: true, value: { state: 'off' } };
      },
    },
  },
}));

describe('ensureScript', () => {
  const injected = () => executeScript.mock.calls.map(([asked]) => asked).filter((asked) => 'files' in asked);
  beforeEach(() => {
    ours.clear();
    executeScript.mockReset();
    executeScript.mockResolvedValue([0, 4, 7].map((frameId) => ({ frameId, result: null })));
  });

  it('puts the script into the frames that have none', async () => {
    ours.add(4);
    await ensureScript(5);
    expect(injected()).toEqual([{ target: { tabId: 5, frameIds: [0, 7] }, files: ['content.js'] }]);
  });

  it('leaves a tab alone whose page has it', async () => {
    ours.add(0);
    await ensureScript(5);
    expect(executeScript).not.toHaveBeenCalled();
  });
});
