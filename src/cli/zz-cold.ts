import { openLensStage } from './bench/browser-stage.ts';
export async function main(): Promise<void> {
  const { browser, desk } = await openLensStage();
  await desk.ask('lookup/search', { query: 'hikvision' });
  await new Promise((r) => setTimeout(r, 5000));
  for (let i = 0; i < 8; i++) {
    await browser.killWorker();
    const start = performance.now();
    const reply = await desk.ask('lookup/search', { query: 'hikvision' });
    const took = performance.now() - start;
    const marks = (reply as unknown as { value: { marks: [string, number][] } }).value.marks;
    console.log(took.toFixed(0), marks.map(([w, t]) => `${w} ${t.toFixed(0)}`).join(', '));
  }
  await browser.close();
}
