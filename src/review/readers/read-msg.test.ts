import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeCompound, makeMsg } from '../../cli/samples/make-msg.ts';
import { outcomes } from '../../../test/quotes/outcomes.ts';

describe('Outlook messages', () => {
  it('reads sender, subject, body, attachments large and small, and messages within', async () => {
    const rows = 'Item,Maker\n' + '1,Axis\n'.repeat(800);
    const inner = makeMsg('AW: Offer', 'ZTE router');
    const bytes = makeCompound(
      makeMsg(
        'Offer 7',
        'Hikvision dome\n\nRegards',
        { 'big.csv': strToU8(rows), 'small.txt': strToU8('Hytera') },
        [inner],
      ),
    );
    const [message, big, small] = await outcomes('q.msg', bytes);
    expect(message).toEqual([
      '',
      [
        'Nordlicht Sicherheit',
        'Offer 7',
        'Hikvision dome',
        'Regards',
        'Nordlicht Sicherheit',
        'AW: Offer',
        'ZTE router',
      ],
    ]);
    expect(big?.[1]).toHaveLength(801);
    expect(small).toEqual(['!small.txt', ['Hytera']]);
  });

  it('says that a broken one is damaged, and that one under another name is not read', async () => {
    const bytes = makeCompound(makeMsg('S', 'B'));
    expect(await outcomes('q.msg', bytes.slice(0, 300))).toEqual([['', 'damaged']]);
    expect(await outcomes('q.msg', strToU8('From: x'))).toEqual([['', 'damaged']]);
    expect(await outcomes('q.xls', bytes)).toEqual([['', 'save-as-xlsx']]);
  });

  it('ends at chains and trees that bite their tail', async () => {
    const bytes = makeCompound(makeMsg('S', 'B'.repeat(3_000), { 'a.txt': strToU8('x'.repeat(5_000)) }));
    const view = new DataView(bytes.buffer);
    // Every number of the table of sectors points to the first sector.
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let at = table; at < table + 512; at += 4) view.setUint32(at, 0, true);
    expect(await outcomes('q.msg', bytes)).toEqual([['', 'damaged']]);
    const knot = makeCompound(makeMsg('S', 'B'));
    const directory = (new DataView(knot.buffer).getUint32(48, true) + 1) * 512;
    for (let entry = 0; entry < 4; entry++)
      new DataView(knot.buffer).setUint32(directory + entry * 128 + 68, 1, true);
    expect((await outcomes('q.msg', knot)).length).toBe(1);
  });

  it('stops where one place of the file is given out as many streams', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 90 }, (_, i) => [`${i}.txt`, strToU8('x'.repeat(5_000))]),
    );
    const bytes = makeCompound({ ...makeMsg('S', 'B', files), filling: new Uint8Array(6_000_000) });
    const view = new DataView(bytes.buffer);
    const directory = (view.getUint32(48, true) + 1) * 512;
    // All streams too large for the small sectors begin where the filling does.
    const streams = Array.from({ length: 300 }, (_, i) => directory + 128 * i).filter(
      (at) => view.getUint8(at + 66) === 2 && view.getUint32(at + 120, true) > 4096,
    );
    const filling = Math.max(...streams.map((at) => view.getUint32(at + 120, true)));
    const start = view.getUint32(
      (streams.find((at) => view.getUint32(at + 120, true) === filling) ?? 0) + 116,
      true,
    );
    for (const at of streams) view.setUint32(at + 116, start, true);
    expect(await outcomes('q.msg', bytes)).toEqual([['', 'zip-bomb']]);
  });

  it('stops at messages within messages within messages', async () => {
    let message = makeMsg('S', 'B');
    for (let i = 0; i < 6; i++) message = makeMsg('S', 'B', {}, [message]);
    expect(await outcomes('q.msg', makeCompound(message))).toEqual([['', 'zip-bomb']]);
  });
});
