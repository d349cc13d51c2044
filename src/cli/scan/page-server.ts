import { readFileSync } from 'node:fs';
import type { Serve } from '../browsers/driver.ts';

export interface PageServer {
  serve: Serve;
  /** Puts a file under its address and gives that; throws where it can't be read. */
  show(file: string, number: number): string;
}

/** Serves files under `url`, else under numbers, so that no name gives away what a page is about. */
export function openPageServer(url?: string): PageServer {
  const pages = new Map<string, Uint8Array>();
  return {
    serve: ({ href }) => {
      const body = pages.get(href);
      return (
        body && {
          body,
          headers: { 'content-type': typeOf(body), 'content-security-policy': "script-src 'none'" },
        }
      );
    },
    show: (file, number) => {
      const address = url ?? `https://page.example/${number}`;
      pages.clear();
      pages.set(address, readFileSync(file));
      return address;
    },
  };
}

/** UTF-8 where it is; else the page itself must say what it is, as on the web. */
function typeOf(body: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return 'text/html; charset=utf-8';
  } catch {
    return 'text/html';
  }
}
