import { describe, expect, it } from 'vitest';
import { foldName } from '../fold.ts';
import { narrowWords } from './narrow-words.ts';

const family = {
  id: 'dahua',
  entity: 'dahua-technology',
  members: [],
  modelPatterns: [],
  fields: [],
  collisions: [],
  brands: [
    {
      name: 'Dahua',
      relation: 'own-brand' as const,
      evidence: 'listed' as const,
      use: 'highlight' as const,
      contextual: true,
      entity: 'dahua-technology',
    },
  ],
};

function narrow(...words: string[]): string[] {
  return narrowWords(words, ['Dahua Technology', 'Titan Design Bureau', 'Hikvision'], [family], foldName);
}

describe('narrowWords', () => {
  it('keeps words that stand in a name', () =>
    expect(narrow('Titan', 'technology')).toEqual(['technology', 'titan']));
  it('keeps what a slip of the keys would turn into a name', () =>
    expect(narrow('Hikvison')).toEqual(['hikvison']));
  it('keeps a name that two slips would turn into a brand, and no other word', () => {
    expect(narrow('Dahle')).toEqual(['dahle']);
    expect(narrow('dahle')).toEqual([]);
  });
  it('keeps what a name begins with', () => expect(narrow('hik')).toEqual(['hik']));
  it('drops what is near no name', () => expect(narrow('umbrella', 'Samsung')).toEqual([]));
  it("never calls a family's own brand ordinary", () => expect(narrow('Dahua')).toEqual([]));
  it('is sorted, without repetitions', () =>
    expect(narrow('titan', 'bureau', 'Titan')).toEqual(['bureau', 'titan']));
});
