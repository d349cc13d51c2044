import type { Tab } from '../browsers/driver.ts';

/** Opens the card of a page's first badge, as a user would; throws where there is none or it does not open. */
export async function openFirstCard(tab: Tab): Promise<void> {
  const spot = await tab.inOverlay((root) => {
    const badge = root.querySelector('.badge')?.getBoundingClientRect();
    return badge && [badge.x + badge.width / 2, badge.y + badge.height / 2];
  });
  const [x, y] = spot ?? [];
  if (x === undefined || y === undefined) throw new Error('the page shows no badge');
  await tab.click(x, y);
  for (let tries = 0; tries < 100; tries++) {
    if (await tab.inOverlay((root) => root.querySelector(':popover-open') !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the card did not open');
}
