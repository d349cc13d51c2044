/** Processor time in milliseconds that a piece of work takes: on a machine that many share, a clock says nothing. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
