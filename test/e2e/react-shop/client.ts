/** Takes the server's document over, at once or as late as the address says; notes what React complains of. */
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Shop } from './shop.ts';

const { dataset } = document.documentElement;
const complaints: string[] = [];
const note = (what: unknown): void => {
  complaints.push(String(what));
  dataset['complaints'] = complaints.join('\n');
};
console.error = (...what: unknown[]) => note(what.map(String).join(' '));
setTimeout(
  () => hydrateRoot(document, createElement(Shop), { onRecoverableError: note, onUncaughtError: note }),
  Number(new URLSearchParams(location.search).get('late') ?? 0),
);
