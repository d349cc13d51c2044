import { describe, expect, it } from 'vitest';
import { allProperties } from './properties.ts';
import { property } from './property.ts';
import { main } from '../fuzz.ts';
import fc from 'fast-check';

/** Long enough to meet what a change breaks at once; the long run is `npm run fuzz`. */
const SECONDS = 0.3;

describe('for any input', () => {
  it.each(allProperties())(
    '$name',
    async ({ run }) => {
      expect(await run(SECONDS)).toBeGreaterThan(0);
    },
    60_000,
  );
});

it('a run of no property is refused, and passes for none', async () => {
  await expect(main(['--only', 'nowhere'])).rejects.toThrow(/no property's name holds nowhere/);
});

describe('a broken property is told', () => {
  const broken = (check: (input: string) => void) => property('broken', fc.string(), check).run(1);

  it('with its smallest input', async () => {
    await expect(broken((text) => expect(text).not.toContain('a'))).rejects.toThrow(/broken[^]*"a"/);
  }, 60_000);

  it('where it takes too long, twice', async () => {
    const busy = () => {
      const end = process.cpuUsage().user + 0.1e6;
      while (process.cpuUsage().user < end);
    };
    await expect(property('slow', fc.constant(1), busy, 0.05).run(1)).rejects.toThrow(/processor time/);
  }, 60_000);

  it('where it writes to a shared prototype', async () => {
    const pollute = () => void Object.assign(Object.prototype, { polluted: true });
    try {
      await expect(broken(pollute)).rejects.toThrow(/prototype polluted/);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });
});
