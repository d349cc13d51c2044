/**
 * Russian suppliers in Cyrillic whose lists have them in Latin letters alone: possible, where a form or label says that a
 * name comes, and listed, where both do.
 */
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
    ['Получатель ООО «Элиарс», Москва', ['listed Элиарс']],
    ['Поставщик: ООО «Инеко»', ['listed Инеко']],
    ['Счёт-оферта ООО «Инеко», 20 шт.', ['listed Инеко']],
    ['Коммерческое предложение от АО «ОДК-Стар»', ['listed ОДК-Стар']],
    ['АО «ОДК-Стар», Пермь', ['possible ОДК-Стар']],
    ['Покупатель: АО «514 АРЗ»', ['listed 514 АРЗ']],
    // Known from memory too, and by its list with the form.
    ['Изготовитель: АО «Ангстрем», Москва', ['listed Ангстрем']],
    ['Изготовитель: ООО «Ангстрем», Москва', ['possible Ангстрем, as listed']],
    ['АО «НПО «Импульс»', ['possible НПО «Импульс']],
  ])('is found: %s', (line, what) => {
    expect(found(line)).toEqual(what);
  });

  it.each([
    ['ООО «Автоматика»'],
    ['ООО «Горизонт», канцтовары'],
    ['ООО «Вектор»'],
    ['АО «Звезда»'],
    ['Поставщик: ООО «Электрон»'],
    ['ООО «Ромашка»'],
    ['Поставщик: ООО «Горизонт-Мебель», Рязань'],
    ['Автоматика для ворот, 2 шт.'],
  ])('is no other firm’s with another legal form, nor a word: %s', (line) => {
    expect(found(line)).toEqual([]);
  });
});
