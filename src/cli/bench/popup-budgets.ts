/** How soon the popup's page is there, and how soon a keystroke in it is answered, with a warm worker. */
import { type LensStage, openLensStage } from './browser-stage.ts';
import { type Budget, quantile } from './budget.ts';

const ROUNDS = 9;

/** Measures both, each as the median of nine; a round before them warms the worker and is not counted. */
export async function popupBudgets(): Promise<Budget[]> {
  const lens = await openLensStage();
  try {
    await openOnce(lens);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await openOnce(lens));
    const median = (values: number[]): number => quantile(values, 0.5);
    return [
      {
        what: 'popup from its address to its first paint, warm',
        value: median(rounds.map(({ painted }) => painted)),
        unit: ' ms',
        bound: { atMost: 100 },
      },
      {
        what: 'popup from a keystroke to its results, the pause of 40 ms in it',
        value: median(rounds.map(({ answered }) => answered)),
        unit: ' ms',
      },
    ];
  } finally {
    await lens.browser.close();
  }
}

async function openOnce({ browser }: LensStage): Promise<{ painted: number; answered: number }> {
  const tab = await browser.newTab();
  await tab.goto(browser.extensionUrl('popup.html'));
  const times = { painted: await tab.run(firstPaint), answered: await tab.run(keystroke) };
  await tab.close();
  return times;
}

/** Run in the page. */
async function firstPaint(): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint) return paint.startTime;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the popup was never painted');
}

/** Run in the page. */
function keystroke(): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('#lookup');
  if (!box) throw new Error('no lookup box');
  const start = performance.now();
  box.value = 'dahua';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('.result')) resolve(performance.now() - start);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => reject(new Error('no result')), 5000);
  });
}
