import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../cli/samples/encode-text.ts';
import { decodeText } from './decode-text.ts';
import { openGuess } from './text-encoding.ts';

const QUOTES: Record<string, string> = {
  Japanese:
    '見積書\n品番,品名,メーカー,数量\n1,ネットワークカメラ ドーム型,ハイクビジョン,4\n2,録画装置,海康威視,1\n',
  Korean: '견적서\n번호,품목,제조사,수량\n1,네트워크 카메라 돔형,하이크비전,4\n2,녹화기,다후아,1\n',
  Chinese: '报价单\n序号,名称,制造商,数量\n1,网络摄像机 半球型,海康威视,4\n2,硬盘录像机,大华,1\n',
  Taiwanese: '報價單\n序號,名稱,製造商,數量\n1,網路攝影機,海康威視,4\n2,錄影主機,大華,1\n',
  Thai: 'รายการ,ผู้ผลิต,จำนวน\nกล้องวงจรปิด Hikvision,ไทย,4\nเครื่องบันทึกภาพ,Dahua,1\n',
  Russian: 'Позиция;Производитель;Количество\n1;Камера видеонаблюдения Хиквижн;4\n2;Регистратор Дахуа;1\n',
  Turkish:
    'Pos;Üretici;Açıklama\n1;Hikvision Türkiye Şirketi;Güvenlik kamerası\n2;Dahua Güvenlik;Kayıt cihazı\n',
};

describe('text in encodings that do not say themselves', () => {
  it.each([
    ['Japanese', 'shift_jis'],
    ['Japanese', 'euc-jp'],
    ['Korean', 'euc-kr'],
    ['Chinese', 'gb18030'],
    ['Taiwanese', 'big5'],
    ['Thai', 'windows-874'],
    ['Russian', 'windows-1251'],
    ['Russian', 'koi8-r'],
    ['Russian', 'ibm866'],
    ['Turkish', 'windows-1254'],
  ])('%s in %s, behind any length of ASCII too', (language, label) => {
    const text = QUOTES[language] ?? '';
    expect(decodeText(encodeText(label, text))).toBe(text);
    const far = `${'1,Axis,dome\n'.repeat(10_000)}${text}`;
    expect(decodeText(encodeText(label, far))).toBe(far);
  });

  it.each([
    'Überwachungskamera;Größe für Außen\nZubehör;Gehäuse weiß\n',
    'Désignation;Quantité\nCaméra dôme extérieure;4\nCâble réseau catégorie;10\n',
    'Descripción;Cantidad;Año\nCámara domo;4;garantía 2 años\n',
  ])('tells the accents of Windows and of a Mac apart: %j', (text) => {
    for (const label of ['windows-1252', 'macintosh'])
      expect([label, decodeText(encodeText(label, text))]).toEqual([label, text]);
  });

  it('takes a short text for one of Windows', () => {
    const text = 'Pos;Hersteller;Größe\n1;Hikvision;groß\n';
    expect(decodeText(encodeText('windows-1252', text))).toBe(text);
  });

  it('reads ISO-2022-JP by its escapes', () => {
    const bytes = Uint8Array.of(0x1b, 0x24, 0x42, 0x33, 0x24, 0x39, 0x2f, 0x1b, 0x28, 0x42, 0x0a);
    expect(decodeText(bytes)).toBe('海康\n');
  });

  it.each(['Chinese', 'Russian', 'Turkish'])('reads UTF-16 of %s without a mark', (language) => {
    const text = QUOTES[language] ?? '';
    expect(decodeText(new Uint8Array(Buffer.from(text, 'utf16le')))).toBe(text);
    expect(decodeText(new Uint8Array(Buffer.from(text, 'utf16le').swap16()))).toBe(text);
  });

  it('keeps UTF-8 where a few bytes are of another encoding, or the end is cut', () => {
    const text = QUOTES['Chinese'] ?? '';
    const spoilt = Uint8Array.of(...strToU8(text), ...strToU8('price,'), 0x80, ...strToU8(' 100\n'));
    expect(decodeText(spoilt)).toBe(`${text}price,\ufffd 100\n`);
    expect(decodeText(strToU8(`${text}€`).slice(0, -1))).toContain('海康威视');
  });

  it('guesses the same of a text that comes in pieces', () => {
    for (const [language, label] of [
      ['Japanese', 'shift_jis'],
      ['Chinese', 'gb18030'],
      ['Chinese', 'utf-8'],
    ] as const) {
      const text = `${'1,Axis\n'.repeat(50)}${QUOTES[language] ?? ''}`;
      const bytes = label === 'utf-8' ? strToU8(text) : encodeText(label, text);
      for (const size of [1, 7, 100]) {
        const guess = openGuess();
        for (let at = 0; at < bytes.length; at += size) guess.push(bytes.subarray(at, at + size));
        expect([size, guess.label()]).toEqual([size, label]);
      }
    }
  });
});
