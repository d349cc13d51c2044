/** What the texts of one product card or row say together: each found once, however many names stand in them. */
import { memo } from '../memo.ts';
import { once } from '../once.ts';
import type { Segment } from '../types.ts';
import type { FamilyContext } from './families.ts';
import { saysGenuine } from './made-for.ts';
import { proseRole, type Role, sellerWord } from './role-cues.ts';
import { isSentence } from './sentences.ts';
import { accessoryIn, hasPrice } from './surroundings.ts';

/** What one text says by itself. */
export interface TextFacts {
  isSentence(): boolean;
  saysGenuine(): boolean;
  /** The words by which it names a maker's own shop. */
  seller(): string | undefined;
  /** Its words of news or of references. */
  prose(): Role | undefined;
}

/** The texts of a product card or row; a segment without a group is one by itself. */
export interface Group {
  segments: readonly Segment[];
  hasPrice(): boolean;
  /** The word for an accessory. */
  accessory(): string | undefined;
  /** The text of the brand field. */
  brandField(): string | undefined;
  productWord(family: FamilyContext): string | undefined;
  /** True where the page's title or a text here uses the family's name in a sense of its own. */
  hasOtherSense(family: FamilyContext, title: string): boolean;
  factsOf(segment: Segment): TextFacts;
}

/** Makes a group of segments; nothing is looked for before it is asked. */
export function openGroup(segments: readonly Segment[]): Group {
  const text = once(() => segments.map((each) => each.text).join('\n'));
  const facts = memo((segment: Segment) => factsOf(segment.text));
  const titled = memo((title: string) =>
    memo((family: FamilyContext) => family.hasOtherSense(`${title}\n${text()}`)),
  );
  return {
    segments,
    hasPrice: once(() => hasPrice(text())),
    accessory: once(() => accessoryIn(text())),
    brandField: once(() => segments.find(({ role }) => role === 'brand')?.text),
    productWord: memo((family) => family.productWord(text())),
    hasOtherSense: (family, title) => titled(title)(family),
    factsOf: facts,
  };
}

function factsOf(text: string): TextFacts {
  return {
    isSentence: once(() => isSentence(text)),
    saysGenuine: once(() => saysGenuine(text)),
    seller: once(() => sellerWord(text)),
    prose: once(() => proseRole(text)),
  };
}
