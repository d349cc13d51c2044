/**
 * All the network that a driven browser has: a proxy on this machine that answers for any host, from memory, and
 * notes what was asked for. So a page can stand under any address, and a request of the extension can't hide.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { throwAwayCertificate } from './certificate.ts';
import type { Serve } from './driver.ts';

export interface Network {
  /** Port of the proxy on 127.0.0.1. */
  port: number;
  /** Addresses asked for so far, in order. */
  requested: readonly string[];
  /** Asks another from now on, and forgets what was asked for. */
  renew(serve: Serve): void;
  close(): void;
}

/** Starts the network; what `serve` does not know is answered 403 and nothing leaves the machine. */
export async function openNetwork(first: Serve): Promise<Network> {
  let serve = first;
  const requested: string[] = [];
  const sockets = new Set<Socket>();
  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    const url = new URL(path.startsWith('http') ? path : `${scheme}://${request.headers.host ?? ''}${path}`);
    requested.push(url.href);
    const page = serve(url);
    if (page === 'unreachable') {
      request.socket.destroy();
      return;
    }
    response.writeHead(page ? (page.status ?? 200) : 403, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page?.headers,
    });
    response.end(page?.body);
  };
  const secure = createTlsServer(throwAwayCertificate(new Date()), answer('https'));
  const proxy = createServer(answer('http'));
  proxy.on('connect', (_request, client: Socket) => {
    const onward = connect(portOf(secure), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(client);
      client.pipe(onward);
    });
    for (const socket of [onward, client]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        onward.destroy();
        client.destroy();
      });
    }
  });
  await Promise.all([listen(secure), listen(proxy)]);
  return {
    port: portOf(proxy),
    requested,
    renew: (next) => {
      serve = next;
      requested.length = 0;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      for (const server of [secure, proxy]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: Server): number {
  const address = server.address() as AddressInfo | null;
  if (!address) throw new Error('the server does not listen');
  return address.port;
}
