import { expect, it } from 'vitest';
import type { Segment } from '../screening/types.ts';
import { withoutEchoes } from './without-echoes.ts';

const texts = (...segments: [text: string, role: Segment['role'], group?: number][]): string[] =>
  withoutEchoes(segments.map(([text, role, group = 1]) => ({ text, role, group }))).map(({ text }) => text);

it('empties a label that its group says in words, before or behind it', () => {
  expect(texts(['Acme', 'label'], ['Acme', 'title'], ['Acme', 'label'])).toEqual(['', 'Acme', '']);
});

it('keeps the words of a control whose label they repeat', () => {
  expect(texts(['Buy Acme', 'control'], ['Buy Acme', 'control'])).toEqual(['', 'Buy Acme']);
});

it('keeps what is said once, in another group, or in none', () => {
  expect(texts(['Acme', 'label'], ['Acme lamp', 'text'])).toEqual(['Acme', 'Acme lamp']);
  expect(texts(['Acme', 'label'], ['Acme', 'text', 2])).toEqual(['Acme', 'Acme']);
  expect(texts(['Acme', 'label', -1], ['Acme', 'text', -1])).toEqual(['Acme', 'Acme']);
});
