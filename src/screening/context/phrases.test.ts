import { describe, expect, it } from 'vitest';
import { isUnspaced, phrasePattern } from './phrases.ts';

const found = (phrases: readonly string[], text: string, place?: Parameters<typeof phrasePattern>[1]) =>
  phrasePattern(phrases, place).exec(text)?.[0];

describe('phrases', () => {
  it('are whole words, whatever their case', () => {
    expect(found(['for'], 'Case FOR it')).toBe('FOR');
    expect(found(['for'], 'before, forty, 4for')).toBeUndefined();
    expect(found(['über'], 'ÜBER alles')).toBe('ÜBER');
  });

  it('are the leftmost, and there the longest', () => {
    expect(found(['no', 'no longer', 'longer'], 'it is no longer sold')).toBe('no longer');
  });

  it('span any white space', () => {
    expect(found(['works with'], 'works \n\u00a0with')).toBe('works \n\u00a0with');
    expect(found(['works with'], 'workswith')).toBeUndefined();
  });

  it('go on with any letters at a star, within and at the end', () => {
    expect(found(['compatib* con'], 'compatibles con')).toBe('compatibles con');
    expect(found(['adapt*'], 'adapters5')).toBe('adapters');
    expect(found(['adapt*'], 'adapt')).toBe('adapt');
  });

  it('take plurals where these are asked for', () => {
    expect(found(['camera', 'switch'], '2 switches', { plurals: true })).toBe('switches');
    expect(found(['camera'], 'cameras')).toBeUndefined();
    expect(found(['camera'], 'camerawork', { plurals: true })).toBeUndefined();
  });

  it('are stems in Cyrillic, and stand within words where a script has no spaces', () => {
    expect(found(['сервер'], 'Серверы и')).toBe('Сервер');
    expect(found(['сервер'], 'видеосервер')).toBeUndefined();
    expect(found(['兼容'], '完全兼容大华')).toBe('兼容');
  });

  it('take the article and the conjunction that Arabic writes in one with a word', () => {
    expect(found(['كاميرا'], 'والكاميرات')).toBe('كاميرا');
    expect(found(['كاميرا'], 'متكاميرا')).toBeUndefined();
    expect(found(['مع'], 'معدات')).toBeUndefined();
  });

  it('stand at the end of what is before a name, over a gap, and give its group', () => {
    const place = { at: 'end', gap: String.raw`\s+([\p{Ll}-]+)\s+` } as const;
    expect(phrasePattern(['for'], place).exec('made for cameras ')).toMatchObject({ 0: 'for cameras ', 1: 'cameras', index: 5 }); // prettier-ignore
    expect(found(['for'], 'for cameras of ', place)).toBeUndefined();
  });

  it('stand at the start of what is behind a name', () => {
    const place = { at: 'start', gap: String.raw`[\s-]*` } as const;
    expect(found(['compatible'], ' - compatible case', place)).toBe(' - compatible');
    expect(found(['compatible'], ' is compatible', place)).toBeUndefined();
  });

  it('keep their places where a capital has a longer small letter', () => {
    expect(found(['for'], 'İİ for x')).toBe('for');
  });

  it('of hundreds are ready at once', () => {
    const many = Array.from({ length: 2000 }, (_, at) => `phrase ${at.toString(36)} of*`);
    const start = performance.now();
    phrasePattern(many).test('some text with a phrase 1jj of mine');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('tell scripts without spaces', () => {
    expect([isUnspaced('兼容'), isUnspaced('호환'), isUnspaced('for')]).toEqual([true, true, false]);
  });
});
