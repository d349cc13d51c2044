import { describe, expect, it } from 'vitest';
import { fakeArea } from '../../test/fakes/fake-area.ts';
import type { PageFinding, PageState } from '../protocol/requests.ts';
import type { Tier } from '../screening/types.ts';
import { mergeFindings } from './merge-findings.ts';
import { openTabReports } from './tab-reports.ts';
import { toolbarMark } from './toolbar.ts';

const finding = (entity: string, tier: Tier, badge = true, text = entity, count = 1): PageFinding => ({
  entity,
  name: entity.toUpperCase(),
  programmes: ['BIS-EL'],
  tier,
  text,
  count,
  why: [],
  badge,
});
const state = (...findings: PageFinding[]): PageState => ({
  kind: 'shop',
  state: 'done',
  scanned: true,
  findings,
  ms: { gate: 0, segments: 0, worker: 0, draw: 0, total: 0, longestTask: 0 },
});

describe('openTabReports', () => {
  it('forgets the last page, and not what the new one reports at once', async () => {
    const reports = openTabReports(fakeArea());
    await reports.start(7, 'a.example');
    await reports.report(7, 0, state(finding('old', 'listed')));
    await Promise.all([reports.start(7, 'b.example'), reports.report(7, 0, state(finding('new', 'listed')))]);
    expect((await reports.tally(7)).map(({ entity }) => entity)).toEqual(['new']);
  });

  it('forgets nothing where one document starts twice, as it does when no answer came', async () => {
    const area = fakeArea();
    const start = (document?: string) => openTabReports(area).start(7, 'a.example', document);
    const report = () => openTabReports(area).report(7, 3, state(finding('a', 'listed')));
    await start('one');
    await report();
    await start('one');
    expect(await openTabReports(area).frames(7)).toEqual([3]);
    await start('two');
    expect(await openTabReports(area).frames(7)).toEqual([]);
    await report();
    // A browser that does not tell documents apart, and a scan that the user asks for, start afresh.
    await start();
    await report();
    await start('two');
    expect(await openTabReports(area).frames(7)).toEqual([]);
    await openTabReports(area).keepOnly([]);
    expect(area.stored).toEqual({});
  });

  it('forgets all of a tab that was closed, and nothing of another', async () => {
    const area = fakeArea();
    const reports = openTabReports(area);
    for (const tab of [7, 77]) {
      await reports.start(tab, 'a.example', 'one');
      await reports.report(tab, 0, state(finding('a', 'listed')));
      await reports.noteShownFrame(tab, 3);
    }
    await reports.keepOnly([77]);
    expect(Object.keys(area.stored).sort()).toEqual(['document:77', 'report:77:0', 'shown:77', 'tab:77']);
  });

  it('keeps every frame of reports that come at once, and survives a new worker', async () => {
    const area = fakeArea();
    const reports = openTabReports(area);
    await reports.start(7, 'a.example');
    await Promise.all(
      [0, 3, 9].map((frame) => reports.report(7, frame, state(finding(`e${frame}`, 'listed')))),
    );
    const reborn = openTabReports(area);
    expect((await reborn.frames(7)).sort()).toEqual([0, 3, 9]);
    expect((await reborn.tally(7)).map(({ entity }) => entity).sort()).toEqual(['e0', 'e3', 'e9']);
    expect(await reborn.site(7)).toBe('a.example');
  });

  it('reads the storage once, however many tabs report', async () => {
    const area = fakeArea();
    let reads = 0;
    const get: typeof area.get = (key) => {
      reads++;
      return area.get(key);
    };
    const reports = openTabReports({ ...area, get });
    for (const tab of [1, 2, 3]) {
      await reports.start(tab, `${tab}.example`);
      await reports.report(tab, 0, state(finding('a', 'listed')));
      await reports.keepOnly([1, 2, 3]);
      expect(await reports.site(tab)).toBe(`${tab}.example`);
      expect(await reports.tally(tab)).toHaveLength(1);
    }
    expect(reads).toBe(1);
  });

  it('keeps tabs apart, 1 from 12 too', async () => {
    const reports = openTabReports(fakeArea());
    await reports.report(1, 0, state(finding('a', 'listed')));
    await reports.report(12, 0, state(finding('b', 'listed')));
    await reports.start(1, 'x.example');
    expect(await reports.frames(1)).toEqual([]);
    expect(await reports.frames(12)).toEqual([0]);
  });

  it('replaces a frame’s last report and forgets frames and tabs', async () => {
    const area = fakeArea();
    const reports = openTabReports(area);
    await reports.start(7, 'a.example');
    await reports.report(7, 0, state(finding('a', 'listed')));
    await reports.report(7, 0, state(finding('b', 'related')));
    expect((await reports.tally(7)).map(({ entity }) => entity)).toEqual(['b']);
    await reports.forgetFrame(7, 0);
    expect(await reports.frames(7)).toEqual([]);
    expect(await reports.tabs()).toEqual([7]);
    await reports.noteShownFrame(7, 3);
    await reports.keepOnly([8]);
    expect(area.stored).toEqual({});
  });

  it('remembers for a new worker which frame’s mention was shown, until the tab’s page changes', async () => {
    const area = fakeArea();
    expect(await openTabReports(area).shownFrame(7)).toBe(0);
    await openTabReports(area).noteShownFrame(7, 3);
    const reborn = openTabReports(area);
    expect(await reborn.shownFrame(7)).toBe(3);
    expect(await reborn.shownFrame(8)).toBe(0);
    expect(await reborn.tabs()).toEqual([]);
    await reborn.start(7, 'b.example');
    expect(await reborn.shownFrame(7)).toBe(0);
  });

  it('tells how far a tab is: as its top frame says, partly where any frame is', async () => {
    const reports = openTabReports(fakeArea());
    expect(await reports.state(7)).toBe('off');
    await reports.report(7, 0, state());
    await reports.report(7, 4, { ...state(), state: 'partly' });
    expect(await reports.state(7)).toBe('partly');
    await reports.report(7, 0, { ...state(), state: 'held' });
    expect(await reports.state(7)).toBe('held');
  });

  it('counts only what has a badge', async () => {
    const reports = openTabReports(fakeArea());
    await reports.report(7, 0, state(finding('a', 'listed', false), finding('b', 'possible', false)));
    expect(await reports.tally(7)).toEqual([]);
  });
});

describe('toolbarMark', () => {
  const t = (key: string, fill: string[]) => [key, ...fill].join('|');
  const tally = (entity: string, tier: Tier) => ({ entity, name: entity, tier });

  it('counts entities once and takes the strongest tier’s colour', () => {
    const related = toolbarMark([tally('a', 'related')], 'done', t);
    const both = toolbarMark([tally('a', 'related'), tally('a', 'listed'), tally('b', 'related')], 'done', t);
    expect(both).toMatchObject({ text: '2', title: 'background_title_found|2|a · b' });
    expect(both.colour).not.toBe(related.colour);
    expect(both.colour).toBe(toolbarMark([tally('x', 'listed')], 'done', t).colour);
  });

  it('is plain where nothing was found and short where much was', () => {
    expect(toolbarMark([], 'done', t)).toMatchObject({ text: '', title: 'background_title' });
    const many = Array.from({ length: 120 }, (_, index) => tally(`e${index}`, 'listed'));
    expect(toolbarMark(many, 'done', t).text).toBe('99+');
  });

  it('says what was left out: part of a page, a paused site, a failure', () => {
    expect(toolbarMark([tally('a', 'listed')], 'partly', t)).toMatchObject({
      text: '1+',
      title: 'background_title_found|1|a\nbackground_title_partly',
    });
    expect(toolbarMark([], 'partly', t).text).toBe('+');
    expect(toolbarMark([tally('a', 'listed')], 'held', t)).toMatchObject({
      text: 'background_badge_held',
      title: 'background_title_held',
    });
    expect(toolbarMark([], 'failed', t).title).toBe('background_title_failed');
    expect(toolbarMark([], 'scanning', t)).toMatchObject({ text: '', title: 'background_title_scanning' });
  });
});

describe('mergeFindings', () => {
  it('adds up the same finding of several frames and puts the strongest first', () => {
    const merged = mergeFindings([
      { frame: 0, findings: [finding('a', 'possible'), finding('b', 'listed', false, 'B', 2)] },
      { frame: 5, findings: [finding('b', 'listed', true, 'B', 3), finding('b', 'listed', true, 'b')] },
    ]);
    expect(
      merged.map(({ entity, text, count, frame, badge }) => [entity, text, count, frame, badge]),
    ).toEqual([
      ['b', 'B', 5, 0, true],
      ['b', 'b', 1, 5, true],
      ['a', 'a', 1, 0, true],
    ]);
  });
});
