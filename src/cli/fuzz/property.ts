import fc from 'fast-check';

/** What must hold for any input of a kind; run for a time, not for a count, since inputs differ in size. */
export interface Property {
  name: string;
  /** Tries inputs until the time is over; answers how many. Rejects with the smallest input found that breaks it. */
  run(seconds: number, seed?: number): Promise<number>;
}

/** Processor time after which one input counts as a hang. */
const HANG_SECONDS = 1;

/** A property: `check` throws where it does not hold. Hangs and changes of shared prototypes break every property. */
export function property<T>(
  name: string,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
  hangSeconds = HANG_SECONDS,
): Property {
  const secondsOf = async (input: T): Promise<number> => {
    const before = process.cpuUsage();
    await check(input);
    return process.cpuUsage(before).user / 1e6;
  };
  const tried = fc.asyncProperty(inputs, async (input) => {
    // The first use of a parser or an expression also compiles it: only what is slow again hangs.
    const seconds = (await secondsOf(input)) > hangSeconds ? await secondsOf(input) : 0;
    if (seconds > hangSeconds) throw new Error(`took ${seconds.toFixed(1)} s of processor time`);
    expectCleanPrototypes();
  });
  const run = async (seconds: number, seed?: number): Promise<number> => {
    const result = await fc.check(tried, {
      interruptAfterTimeLimit: seconds * 1000,
      numRuns: Number.MAX_SAFE_INTEGER,
      ...(seed === undefined ? {} : { seed }),
    });
    if (result.failed && result.counterexample !== null)
      throw new Error(`${name}: ${String(result.errorInstance)}\n${fc.defaultReportMessage(result) ?? ''}`);
    // On a busy machine the time may be over before the first input is done.
    return result.numRuns > 0 ? result.numRuns : run(seconds * 4, seed);
  };
  return { name, run };
}

function expectCleanPrototypes(): void {
  for (const shared of [Object.prototype, Array.prototype, Function.prototype]) {
    const added = Object.keys(shared);
    if (added.length > 0) throw new Error(`prototype polluted: ${added.join()}`);
  }
}
