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
    ['it', 'Importo a base d’asta', 'CPV 30213100-6'],
    ['pl', 'Ogłoszenie o zamówieniu', 'Zamawiający'],
    ['pt', 'Entidade adjudicante', 'Critério de adjudicação'],
    ['ro', 'Achiziție publică', 'Anunț de achiziție'],
    ['sk', 'Verejné obstarávanie', 'Obstarávateľ'],
    ['sl', 'Javno naročilo: kamere', 'Vrsta: javno naročanje'],
    ['th', 'ประกาศประกวดราคา', 'ประกวด'],
    ['tr', 'İhale ilanı', 'İhale tarihi'],
    ['vi', 'Thông báo mời thầu', 'Bên mời thầu'],
    ['bn', 'দরপত্র বিজ্ঞপ্তি', 'দরপত্র নং'],
    ['eu', 'Lizitazio-iragarkia', 'Lizitazioaren xedea'],
    ['hy', 'Գնման հայտարարություն', 'Գնման առարկան'],
    ['ga', 'Fógra tairisceana', 'Tairiscintí faoi'],
    ['is', 'Útboð: myndavélar', 'Útboðsgögn'],
    ['ka', 'ტენდერი', 'ტენდერის ვადა'],
    ['kk', 'Мемлекеттік сатып алу', 'Тендер'],
    ['lt', 'Viešasis pirkimas', 'Viešojo pirkimo objektas'],
    ['ne', 'बोलपत्र आह्वानको सूचना', 'बोलपत्र नं.'],
    ['sw', 'Tangazo la zabuni', 'Zabuni'],
    ['ta', 'ஒப்பந்தப்புள்ளி அறிவிப்பு', 'ஒப்பந்தப்புள்ளி எண்'],
    ['ur', 'ٹینڈر نوٹس', 'ٹینڈر کی تاریخ'],
    // Of what was awarded.
    ['ar', 'إعلان ترسية', 'المناقصة رقم 9'],
    ['cs', 'Oznámení o výběru dodavatele', 'Zadavatel: Město Lípa'],
    ['da', 'Tildeling af kontrakt', 'Udbud nr. 4'],
    ['el', 'Κατακύρωση: γραφική ύλη', 'Ανάδοχος'],
    ['en', 'Contract award: pumps', 'Register of contracts signed'],
    ['en', 'NAICS 334310', 'Offeror’s representations'],
    ['fr', 'Avis d’attribution', 'Liste des marchés publics'],
    ['hu', 'Nyertes ajánlattevő', 'Ajánlatkérő: Kórház'],
    ['it', 'Avviso di aggiudicazione', 'Aggiudicatario'],
    ['ko', '낙찰자 선정', '조달청'],
    ['nl', 'Gunning: schoolmeubilair', 'Gegund aan'],
    ['pl', 'Informacja o wyborze oferty', 'Zawiadomienie o wyborze najkorzystniejszej oferty'],
    ['ru', 'Извещение № 12', 'Электронный аукцион'],
    ['sv', 'Tilldelningsbeslut', 'Upphandling 7'],
  ])('are known in %s', (_language, ...lines) => {
    expect(countWords(`\n${lines.join('\n').toLowerCase()}\n`, words.ofTenders)).toBeGreaterThanOrEqual(2);
  });

  it.each([['pt', 'Pregão Eletrônico nº 12', 'Pregões']])(
    'count in the plural as well in %s',
    (_language, ...lines) => {
      expect(countWords(`\n${lines.join('\n').toLowerCase()}\n`, words.ofTenders)).toBe(2);
    },
  );

  it.each([
    ['en', 'Tenderloin steak', 'Contract phones', 'Bid farewell'],
    ['de', 'Hangelar', 'Garantie 3 Jahre', 'Bandagen'],
    ['it', 'Garanzia 2 anni', 'Bandiera', 'Garage'],
    ['pl', 'Złóż zamówienie', 'Twoje zamówienia'],
    ['cs', 'Zákazník', 'Zákaznická podpora'],
    ['bg', 'Вашата поръчка', 'Моите поръчки'],
    ['pl', 'Najkorzystniejsza oferta', 'Szeroki wybór ofert'],
    ['el', 'Ανάδοχη οικογένεια', 'Ανάδοχοι γονείς'],
  ])('are not those of a shop in %s', (_language, ...lines) => {
    expect(countWords(`\n${lines.join('\n').toLowerCase()}\n`, words.ofTenders)).toBeLessThan(2);
  });
});

describe('words of a quote', () => {
  it.each([
    ['bg', 'Оферта № 12', 'Количество'],
    ['cs', 'Cenová nabídka', 'Množství'],
    ['da', 'Tilbud 77', 'Antal'],
    ['de', 'Angebot 4711', 'Anzahl'],
    ['el', 'Προσφορά', 'Ποσότητα'],
    ['en', 'RE: RFQ 5512', '4 pcs'],
    ['es', 'Presupuesto 8', 'Cantidad', 'Cant.'],
    ['et', 'Hinnapakkumine', 'Pakkumine', 'Kogus'],
    ['fi', 'Tarjous 2231', 'Määrä'],
    ['fr', 'Devis n° 12', 'Qté', 'Délai de livraison'],
    ['he', 'הצעת מחיר', 'כמות'],
    ['hr', 'Ponuda 5', 'Količina'],
    ['hu', 'Árajánlat', 'Mennyiség'],
    ['id', 'Surat penawaran', 'Jumlah'],
    ['it', 'Preventivo', 'Offerta n. 3', 'Quantità'],
    ['ko', '견적서', '수량'],
    ['lt', 'Komercinis pasiūlymas', 'Kiekis'],
    ['lv', 'Piedāvājums', 'Daudzums'],
    ['nl', 'Offerte 2026-3', 'Factuur', 'Aantal'],
    ['pl', 'Oferta cenowa', 'Wycena', 'Ilość'],
    ['pt', 'Cotação nº 12', 'Validade da proposta'],
    ['en', 'Dealer price list', '20 pcs'],
    ['ro', 'Ofertă de preț', 'Cantitate'],
    ['sk', 'Cenová ponuka', 'Množstvo'],
    ['sl', 'Ponudba', 'Količina'],
    ['sv', 'Offert 10', 'Antal'],
    ['th', 'ใบเสนอราคา', 'จำนวน'],
    ['tr', 'Fiyat teklifi', 'Adet'],
    ['uk', 'Комерційна пропозиція', 'Кількість'],
    ['vi', 'Báo giá', 'Số lượng'],
  ])('are known in %s', (_language, ...lines) => {
    const text = `\n${lines.join('\n').toLowerCase()}\n`;
    expect(countWords(text, `${words.ofOffers}|${words.ofQuotes}`)).toBeGreaterThanOrEqual(1);
    expect(countWords(text, words.ofLots)).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['en', 'Cantilever', 'Validate', 'Capacity', 'Coffee', 'Canteen'],
    ['es', 'Cantabria', 'Cantante'],
  ])('are no others in %s', (_language, ...lines) => {
    expect(countWords(`\n${lines.join('\n').toLowerCase()}\n`, words.ofLots)).toBe(0);
  });
});
