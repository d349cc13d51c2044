/**
 * Firefox's own remote protocol: WebDriver commands as length-prefixed JSON over a socket
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). No geckodriver needed.
 */
import { connect, type Socket } from 'node:net';
import * as v from 'valibot';

/** `[1, id, error, result]`. */
const ANSWER = v.tuple([
  v.literal(1),
  v.number(),
  v.nullable(v.object({ error: v.string(), message: v.string() })),
  v.unknown(),
]);

export interface Marionette {
  /** Sends one command; rejects with Firefox's error, or where the connection has closed. */
  send(command: string, parameters?: Record<string, unknown>): Promise<unknown>;
  close(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Connects to a Firefox that is starting; rejects after `patience` milliseconds. */
export async function connectMarionette(port: number, patience = 20_000): Promise<Marionette> {
  const socket = await reach(port, Date.now() + patience);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let unread = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    unread = Buffer.concat([unread, chunk]);
    for (let message = takeMessage(); message; message = takeMessage()) settle(JSON.parse(message));
  });
  const fail = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  };
  socket.on('close', fail);
  socket.on('error', fail);

  function takeMessage(): string | undefined {
    const colon = unread.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(unread.subarray(0, colon).toString());
    if (unread.length < end) return undefined;
    const message = unread.subarray(colon + 1, end).toString();
    unread = unread.subarray(end);
    return message;
  }

  function settle(message: unknown): void {
    // Firefox's greeting is an object, which is no answer.
    const answer = v.safeParse(ANSWER, message);
    if (!answer.success) return;
    const [, id, error, result] = answer.output;
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error) waiter?.reject(new Error(`${error.error}: ${error.message}`));
    else waiter?.resolve(result);
  }

  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        const text = JSON.stringify([0, id, command, parameters]);
        waiting.set(id, { resolve, reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}

async function reach(port: number, deadline: number): Promise<Socket> {
  for (;;) {
    try {
      return await new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket));
        socket.once('error', reject);
      });
    } catch {
      if (Date.now() > deadline) throw new Error('Firefox did not open its Marionette port');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
