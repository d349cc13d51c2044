import { describe, expect, it } from 'vitest';
import type { Unit } from '../text/passage.ts';
import { badgeLeaders, type Hit } from './hit.ts';

const text = {} as Element;
const unit = (localName: string, parentElement: Element = text): Unit => ({
  holder: { localName, parentElement } as Element,
  isGroup: false,
  passages: [],
});
const hit = (entity: string, around: Unit, isLabel = false): Hit =>
  ({ entity, around, passage: { pieces: isLabel ? [] : [{}] } }) as unknown as Hit;
const makers = ['dahua', 'huawei', 'hytera', 'zte', 'dahua'];

describe('badgeLeaders', () => {
  it('takes three entities of a unit, each once', () => {
    const card = unit('li');
    const hits = makers.map((entity) => hit(entity, card));
    expect(badgeLeaders(hits)).toEqual(hits.slice(0, 3));
  });

  it('takes each entity once in paragraphs side by side, however many they name', () => {
    const hits = makers.map((entity) => hit(entity, unit('p')));
    expect(badgeLeaders(hits)).toEqual(hits.slice(0, 4));
    const elsewhere = hit('dahua', unit('p', {} as Element));
    expect(badgeLeaders([...hits, elsewhere])).toContain(elsewhere);
  });

  it('takes text before a label', () => {
    const card = unit('li');
    const label = hit('dahua', card, true);
    const words = hit('dahua', card);
    expect(badgeLeaders([label, words])).toEqual([words]);
  });
});
