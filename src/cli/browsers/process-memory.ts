/** Memory of the processes that this one started, from Linux's /proc. */
import { readdirSync, readFileSync } from 'node:fs';

/** Resident bytes of each descendant of this process, by process id. */
export function descendantsMemory(): Map<number, number> {
  const all = new Map<number, { parent: number; bytes: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
      all.set(Number(name), {
        parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0),
        bytes: kilobytes * 1024,
      });
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = (id: number): boolean => {
    const parent = all.get(id)?.parent ?? 0;
    return parent === process.pid || (parent > 1 && isOurs(parent));
  };
  return new Map([...all].filter(([id]) => isOurs(id)).map(([id, { bytes }]) => [id, bytes]));
}

/** Ids of the processes that this one started, and of theirs. */
export function descendants(): number[] {
  return [...descendantsMemory().keys()];
}

/** The first of them with these words on its command line. */
export function descendantWith(words: string): number | undefined {
  return descendants().find((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(words);
    } catch {
      return false;
    }
  });
}

/** Runs a task and gives the bytes by which the process that grew most did so, at its peak. */
export async function peakGrowth(task: () => Promise<void>): Promise<number> {
  const before = descendantsMemory();
  let peak = 0;
  const look = (): void => {
    for (const [id, bytes] of descendantsMemory()) peak = Math.max(peak, bytes - (before.get(id) ?? bytes));
  };
  const timer = setInterval(look, 50);
  try {
    await task();
    look();
    return peak;
  } finally {
    clearInterval(timer);
  }
}

/** Bytes that a process has written and shares with no other: what ending it would give back; 0 where it has ended. */
export function ownMemory(id: number): number {
  try {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/^Private_Dirty:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
