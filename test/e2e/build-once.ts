/** Before all browser tests: what they load is what the tree builds. */
export async function setup(): Promise<void> {
  const { buildIfStale } = await import('../../build.mjs');
  await buildIfStale();
}
