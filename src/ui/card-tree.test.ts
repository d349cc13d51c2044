import { describe, expect, it } from 'vitest';
import { english } from '../../test/fakes/english.ts';
import type { CardNode } from '../protocol/requests.ts';
import { cardTree, type CardPage } from './card-tree.ts';
import { cardWords } from './words.ts';

const PAGE: CardPage = { headingId: 'card', isPrivate: false, isSecure: true };

/** The tree of an entity without listings, found through another name. */
function treeOf(name: string, page: Partial<CardPage> = {}): CardNode[] {
  const card = {
    entity: 'dahua-technology',
    name,
    aliases: [],
    nativeNames: [],
    countries: ['CN'],
    listings: [],
    bindsUser: [],
    stamp: { hash: 'ab', asOf: '2026-07-16' },
  };
  const words = cardWords(card, { tier: 'related', via: 'Lorex', why: [] }, '2026-07-20', english);
  return cardTree(words, english, { ...PAGE, ...page });
}

function textsIn(nodes: readonly CardNode[]): string[] {
  return nodes.flatMap(({ children }) =>
    children.flatMap((child) => (typeof child === 'string' ? child : textsIn([child]))),
  );
}

describe('cardTree', () => {
  it('gives a page nothing to find: what tells of the company is no text', () => {
    const tree = treeOf('Dahua Technology');
    expect(JSON.stringify(tree)).toContain('Found as “Lorex”');
    expect(JSON.stringify(tree)).toContain('Dahua Technology');
    expect(textsIn(tree).join('\n')).not.toMatch(/Dahua|Lorex|Related/);
    expect(textsIn(tree)).toContain('Not this company');
  });

  it('offers no copy where the page would hear it', () => {
    expect(textsIn(treeOf('Dahua'))).toContain('Copy citation');
    expect(textsIn(treeOf('Dahua', { isSecure: false }))).not.toContain('Copy citation');
  });

  it('promises in a private window no more than holds there', () => {
    const said = (isPrivate: boolean): string => JSON.stringify(treeOf('Dahua', { isPrivate }));
    expect(said(false)).toContain('You can undo this in the options.');
    expect(said(true)).toContain('until the browser ends');
    expect(said(true)).not.toContain('in the options');
  });
});
