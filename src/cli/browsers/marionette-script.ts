import type { Marionette } from './marionette.ts';

/** Runs the body of an async function of `args` in the current window; rejects with what it throws. */
export async function execute(
  marionette: Marionette,
  body: string,
  args: unknown[],
  sandbox: string | null = null,
): Promise<unknown> {
  const script = `const args = [...arguments]; const done = args.pop();
    (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const outcome = valueOf(await marionette.send('WebDriver:ExecuteAsyncScript', { script, args, sandbox }));
  if (typeof outcome !== 'object' || outcome === null) throw new Error('the script gave no answer');
  if ('error' in outcome) throw new Error(String(outcome.error));
  return 'value' in outcome ? (outcome.value ?? undefined) : undefined;
}

/** The value in an answer of Marionette; undefined where there is none. */
export function valueOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
}
