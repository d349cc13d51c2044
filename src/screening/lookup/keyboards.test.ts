import { describe, expect, it } from 'vitest';
import { keysOf } from './keyboards.ts';

describe('keysOf', () => {
  it.each([
    ['ршлмшышщт', 'hikvision'],
    ['РГФЦУШ', 'huawei'],
    ['вфргф еуср', 'dahua tech'],
    ['ㅗㅑㅏ퍄냐ㅐㅜ', 'hikvision'],
    ['하이크비전', 'gkdlzmqlwjs'],
    ['касперский', 'rfcgthcrbq'],
    ['іеклф', 'strka'],
    ['іеулхф', 'stek[a'],
    ['יןלהןדןםמ', 'hikvision'],
    ['اهنرهسهخى', 'hikvision'],
    ['ηικωισιον', 'hikvision'],
    ['화웨이', 'ghkdnpdl'],
  ])('reads %s as the keys %s', (text, keys) => expect(keysOf(text)).toBe(keys));

  it.each(['', 'huawei', '华为', 'huaweй'])('reads no keys in %s', (text) =>
    expect(keysOf(text)).toBeUndefined(),
  );
});
