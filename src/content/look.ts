import type { PageLook } from '../protocol/page-look.ts';

/** What the worker lends to an opened page: style sheets and tables, so that they burden no other page. */
export let look: PageLook;

/** Takes what the worker lends; a session scans and draws nothing before. */
export function takeLook(lent: PageLook): void {
  look = lent;
}
