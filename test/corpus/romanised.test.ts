/** Russian suppliers in Cyrillic whose lists have them in Latin letters alone: possible, where a form or label says that a name comes. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import { pageOfKind, screener } from './real-lists.ts';

function found(text: string): string[] {
  return screenSegments(screener, pageOfKind('quote'), [{ text, group: 0, role: 'row' }]).map(
    ({ start, end, tier, why }) =>
      `${tier} ${text.slice(start, end)}${why.some(({ type }) => type === 'romanised') ? '' : ', as listed'}`,
  );
}

describe('a listed name in Cyrillic', () => {
  it.each([
    ['Получатель ООО «Элиарс», Москва', ['possible Элиарс']],
    ['Поставщик: ООО «Инеко»', ['possible Инеко']],
    ['АО «ОДК-Стар», Пермь', ['possible ОДК-Стар']],
    ['Покупатель: АО «514 АРЗ»', ['possible 514 АРЗ']],
    ['АО «НПО «Импульс»', ['possible НПО «Импульс']],
  ])('is possible: %s', (line, what) => {
    expect(found(line)).toEqual(what);
  });

  it.each([
    ['ООО «Автоматика»'],
    ['ООО «Горизонт», канцтовары'],
    ['ООО «Вектор»'],
    ['АО «Звезда»'],
    ['Поставщик: ООО «Электрон»'],
    ['ООО «Ромашка»'],
    ['Автоматика для ворот, 2 шт.'],
  ])('is no other firm’s with another legal form, nor a word: %s', (line) => {
    expect(found(line)).toEqual([]);
  });
});
