import { expect, it } from 'vitest';
import { passageMaker } from './passage-maker.ts';

const textOf = (...parts: string[]): string | undefined => {
  const maker = passageMaker(() => undefined);
  for (const data of parts) maker.addText({ data } as Text, false);
  return maker.take({} as Element, 'text')?.text;
};

it.each([
  [['Hik', 'vision'], 'Hikvision'],
  [['Hik', '', 'vision'], 'Hikvision'],
  [['Acme ', 'Corp'], 'Acme Corp'],
  [['Acme', ' Corp'], 'Acme Corp'],
  [['Acme', ' \n\t', 'Corp'], 'Acme Corp'],
  [['Acme\u00a0', 'Corp'], 'Acme Corp'],
  [[' \n', 'Acme  Corp\n '], 'Acme Corp'],
  [['Acme\nCorp', 'Ltd'], 'Acme CorpLtd'],
])('joins %j as a reader sees it', (parts, text) => {
  expect(textOf(...parts)).toBe(text);
});

it('gives nothing where there is no word', () => {
  expect(textOf(' ', '12.5', ' ')).toBeUndefined();
});
