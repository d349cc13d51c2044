import { describe, expect, it } from 'vitest';
import words from '../data/gate-words.json' with { type: 'json' };
import { countWords } from './text-signs.ts';

describe('words of a tender', () => {
  it.each([
    ['ar', 'مناقصة عامة: توريد كاميرات', 'آخر موعد لتقديم العطاءات'],
    ['bg', 'Обществена поръчка: камери', 'Възложител'],
    ['cs', 'Veřejná zakázka: dodávka kamer', 'Předpokládaná hodnota zakázky'],
    ['da', 'Udbud: kameraer', 'Udbudsform'],
    ['el', 'Διακήρυξη διαγωνισμού: κάμερες', 'Τύπος διαγωνισμού'],
    ['fi', 'Hankintailmoitus: kamerat', 'Hankintayksikkö'],
    ['he', 'מכרז: מצלמות', 'מספר מכרז'],
    ['hi', 'निविदा सूचना', 'निविदा की अंतिम तिथि'],
    ['hr', 'Javna nabava: kamere', 'Predmet nabave'],
    ['hu', 'Közbeszerzési eljárás', 'Közbeszerzés tárgya'],
    ['id', 'Pengumuman lelang', 'Pengadaan kamera'],
    ['it', 'Bando di gara', 'Stazione appaltante', 'Appalto'],
    ['ko', '입찰공고', '입찰마감일시'],
    ['lv', 'Iepirkums: kameras', 'Iepirkuma priekšmets'],
    ['pl', 'Ogłoszenie o zamówieniu', 'Zamawiający'],
    ['pt', 'Entidade adjudicante', 'Critério de adjudicação'],
    ['ro', 'Achiziție publică', 'Anunț de achiziție'],
    ['sk', 'Verejné obstarávanie', 'Obstarávateľ'],
    ['sl', 'Javno naročilo: kamere', 'Vrsta: javno naročanje'],
    ['th', 'ประกาศประกวดราคา', 'ประกวด'],
    ['tr', 'İhale ilanı', 'İhale tarihi'],
    ['vi', 'Thông báo mời thầu', 'Bên mời thầu'],
  ])('are known in %s', (_language, ...lines) => {
    expect(countWords(`\n${lines.join('\n').toLowerCase()}\n`, words.ofTenders)).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['en', 'Tenderloin steak', 'Contract phones', 'Bid farewell'],
    ['de', 'Hangelar', 'Garantie 3 Jahre', 'Bandagen'],
    ['it', 'Garanzia 2 anni', 'Bandiera', 'Garage'],
    ['pl', 'Złóż zamówienie', 'Twoje zamówienia'],
    ['cs', 'Zákazník', 'Zákaznická podpora'],
    ['bg', 'Вашата поръчка', 'Моите поръчки'],
  ])('are not those of a shop in %s', (_language, ...lines) => {
    expect(countWords(`\n${lines.join('\n').toLowerCase()}\n`, words.ofTenders)).toBeLessThan(2);
  });
});
