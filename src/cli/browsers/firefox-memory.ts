/** What Firefox's own reporters say (about:memory shows the same). */
import * as v from 'valibot';
import type { MemoryReport } from './driver.ts';

/** Milliseconds in which the other processes have done what they are told, which they give no word of. */
const UNTIL_DONE = 5000;

/** What about:memory's "Minimize memory usage" does; resolves when the browser's process is done. */
const MINIMIZE = `
  Services.obs.notifyObservers(null, 'child-mmu-request');
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));`;

/** `args`: the extension's host, '' for none. As about:memory adds up: what no reporter knows of belongs to it. */
const REPORT = `
  const [host] = args;
  const id = host && WebExtensionPolicy.getByHostname(host).id;
  const { KIND_HEAP, UNITS_BYTES } = Ci.nsIMemoryReporter;
  const processes = new Map();
  const note = (name, path, kind, units, amount) => {
    if (units !== UNITS_BYTES) return;
    if (!processes.has(name)) processes.set(name, { known: 0, onHeap: 0, heap: 0, ours: 0 });
    const process = processes.get(name);
    if (path === 'heap-allocated') process.heap = amount;
    if (!path.startsWith('explicit/')) return;
    process.known += amount;
    if (kind === KIND_HEAP) process.onHeap += amount;
    // A path has its slashes the other way.
    if (host && (path.includes(host) || path.includes(id))) process.ours += amount;
  };
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise((resolve) => manager.getReports(note, null, resolve, null, false));
  return [...processes].map(([name, { known, onHeap, heap, ours }]) => ({
    id: Number(/\\(pid (\\d+)/.exec(name)?.[1] ?? Services.appinfo.processID),
    isOfPages: name.startsWith('webIsolated='),
    explicit: known + heap - onHeap,
    ours,
  }));`;

const REPORTS: v.GenericSchema<unknown, MemoryReport[]> = v.array(
  v.object({ id: v.number(), isOfPages: v.boolean(), explicit: v.number(), ours: v.number() }),
);

type InChrome = (script: string, args?: unknown[]) => Promise<unknown>;

/** Has all processes collect garbage and drop their caches. */
export async function minimizeMemory(chrome: InChrome): Promise<void> {
  await chrome(MINIMIZE);
  await new Promise((resolve) => setTimeout(resolve, UNTIL_DONE));
}

/** Asks the reporters of all processes; `host`: the extension's, '' for none. */
export async function readReports(chrome: InChrome, host: string): Promise<MemoryReport[]> {
  return v.parse(REPORTS, await chrome(REPORT, [host]));
}
