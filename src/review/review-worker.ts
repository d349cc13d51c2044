/** The review page's worker: reads and screens files, so that the screen stays alive. */
import { openListInForce } from '../platform/list-in-force.ts';
import { openScreener } from '../screening/screen.ts';
import type { Screener } from '../screening/screen.ts';
import type { PdfJs } from './readers/read-pdf.ts';
import { screenAgain, screenFile } from './screen-file.ts';
import { putTogether, takeApart } from './slices.ts';
import type { Slice } from './slices.ts';
import type { Screened, ScreenOrder, WorkerNews, WorkerOrder } from './worker-messages.ts';

const home = new URL('.', self.location.href).href;

/** Anew for each order: another list may have been put in force. */
async function loadScreener(): Promise<Screener> {
  const { opened } = await openListInForce(openScreener, async () => {
    const response = await fetch(`${home}name-index.bin`);
    if (!response.ok) throw new Error(`name-index.bin: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  return opened;
}

/** pdf.js finds its worker's code in this very worker, so that it starts none of its own. */
async function loadPdf(): Promise<PdfJs> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // @ts-expect-error pdf.js ships no types for its worker's module.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return pdf;
}

function tell(news: WorkerNews): void {
  self.postMessage(news);
}

async function carryOut(order: ScreenOrder, ahead: readonly Slice[]): Promise<Screened> {
  const screener = await loadScreener();
  const progress = (share: number): void => tell({ kind: 'progress', share });
  if (order.kind === 'again') {
    const files = putTogether([order.file], ahead).map((file) => screenAgain(screener, file, progress));
    return { files, stamp: screener.stamp };
  }
  const { name, bytes, password } = order;
  const files = await screenFile(screener, name, bytes, {
    pdf: {
      load: loadPdf,
      cMapUrl: `${home}pdf/cmaps/`,
      standardFontDataUrl: `${home}pdf/standard_fonts/`,
      useWorkerFetch: true,
    },
    progress,
    ...(password === undefined ? {} : { password }),
  });
  return { files, stamp: screener.stamp };
}

function deliver({ files, stamp }: Screened): void {
  const { bare, slices } = takeApart(files);
  for (const slice of slices) tell({ kind: 'lines', ...slice });
  tell({ kind: 'done', screened: { files: bare, stamp } });
}

let ahead: Slice[] = [];

self.addEventListener('message', ({ data: order }: MessageEvent<WorkerOrder>) => {
  if (order.kind === 'lines') {
    ahead.push(order);
    return;
  }
  const lines = ahead;
  ahead = [];
  carryOut(order, lines)
    .then(deliver)
    .catch((error: unknown) => {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
});
