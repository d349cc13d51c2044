/** The popup: look a name up, see what stands on the page. */
import './popup.css';
import { render } from 'preact';
import { browser } from '../platform/browser.ts';
import { takeWords } from '../platform/left-words.ts';
import { translate as t } from '../platform/translate.ts';
import { startScreen } from '../ui/start-screen.ts';
import { isPanel } from './is-panel.ts';
import { Popup } from './popup.tsx';
import { namedTab } from './tab-state.ts';
import { isToolbarPopup } from './toolbar-popup.ts';

/** What the context menu and the address bar ask for: `popup.html?left=…&entity=…&tab=…`; or plainly `?query=…`. */
const asked = new URLSearchParams(location.search);

/** A tab named in the address is looked at instead of the window's active one. */
async function tabToShow(): Promise<number | undefined> {
  const named = namedTab(location.search);
  if (named !== undefined) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

startScreen(t('extension_name'), t);
document.documentElement.classList.toggle('toolbar', isToolbarPopup());
const draw = (query: string): void =>
  render(
    <Popup tab={tabToShow} isPanel={isPanel()} query={query} entity={asked.get('entity') ?? ''} />,
    document.body,
  );
const left = asked.get('left');
// The toolbar's popup waits for nothing.
if (left === null) draw(asked.get('query') ?? '');
else void takeWords(left).then(draw, () => draw(''));
