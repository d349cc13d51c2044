/** The shell of the scheduled workflow, against a server of our own. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ROOT } from '../../src/cli/paths.ts';
import { FACTS_FOLDER, readFacts } from '../../src/cli/read-facts.ts';
import { cslCsv, cslRows } from '../../src/cli/samples/csl-of.ts';

const ROWS = cslRows(readFacts());
const NEW = { source: 'Entity List (EL) - Bureau', type: '', name: 'Quuxomatic Optronics Co., Ltd.', countries: ['CN'], notice: '91 FR 100', aliases: [] }; // prettier-ignore
const WHOLE = cslCsv([...ROWS, NEW]);

let server: Server;
let folder = '';
let answer: { status?: number; headers?: Record<string, string>; body: string };
beforeAll(async () => {
  server = createServer((_request, response) => {
    const { status = 200, headers = {}, body } = answer;
    response.writeHead(status, { 'last-modified': 'Fri, 20 Nov 2026 08:00:00 GMT', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lens-renew-'));
  cpSync(FACTS_FOLDER, join(folder, 'facts'), { recursive: true });
  return () => rmSync(folder, { recursive: true });
});

interface Outcome {
  code: number | null;
  errors: string;
}

/** Runs the script; its server's answer comes from this very process, so it may not be waited for. */
function renew(): Promise<Outcome> {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const run = spawn(join(ROOT, '.github/renew-lists.sh'), [join(folder, 'report'), join(folder, 'facts')], {
    env: { ...process.env, LISTS_URL: `http://127.0.0.1:${port}/list.csv`, LISTS_PROTOCOL: 'http' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  run.stderr.on('data', (text) => (errors += String(text)));
  return new Promise((resolve) => run.on('close', (code) => resolve({ code, errors })));
}

const entities = (): string => readFileSync(join(folder, 'facts/entities.json'), 'utf8');

it('imports a good list, dated by the server, and reports it in words and JSON', async () => {
  answer = { body: WHOLE };
  expect(await renew()).toEqual({ code: 0, errors: '' });
  expect(entities()).toContain('quuxomatic-optronics-co-ltd');
  expect(readFileSync(join(folder, 'facts/programmes.json'), 'utf8')).toContain(
    '"id":"BIS-EL","asOf":"2026-11-20"',
  );
  expect(readFileSync(join(folder, 'report/words.txt'), 'utf8')).toContain(
    'added Quuxomatic Optronics Co., Ltd.',
  );
  const [first = ''] = readFileSync(join(folder, 'report/changes.jsonl'), 'utf8').split('\n');
  expect(JSON.parse(first)).toMatchObject({ programme: 'BIS-EL', added: [{ entity: 'quuxomatic-optronics-co-ltd' }] }); // prettier-ignore
});

it.each([
  ['a page of HTML', { body: '<!doctype html><title>Sign in</title>\n' }, 'not-a-list'],
  ['a list cut off', { body: WHOLE.slice(0, -40) }, 'cut-short'],
  ['half of the rows', { body: cslCsv(ROWS.slice(0, ROWS.length / 2)) }, '--accept-loss BIS-EL takes it'],
  ['an error', { status: 404, body: 'gone' }, 'answered 404'],
  ['a redirect', { status: 302, headers: { location: 'http://elsewhere.example/list.csv' }, body: '' }, 'sends the request on to http://elsewhere.example/list.csv'],
])('leaves the facts as they are on %s, and says why', async (_what, page, why) => {
  answer = page;
  const before = entities();
  const { code, errors } = await renew();
  expect(code).toBe(2);
  expect(errors).toContain('lists not renewed: ');
  expect(errors).toContain(why);
  expect(entities()).toBe(before);
}); // prettier-ignore

it('is what the workflow runs', () => {
  const workflow = readFileSync(join(ROOT, '.github/workflows/lists.yml'), 'utf8');
  expect(workflow).toContain('run: .github/renew-lists.sh ');
  expect(existsSync(join(ROOT, '.github/renew-lists.sh'))).toBe(true);
});
