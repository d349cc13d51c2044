import { describe, expect, it } from 'vitest';
import { withoutRadicals } from './radicals.ts';

describe('withoutRadicals', () => {
  it.each([
    ['⼤华 摄像机', '大华 摄像机'],
    ['⻓江存储 128 GB', '长江存储 128 GB'],
    ['カメラ⽤ブラケット', 'カメラ用ブラケット'],
  ])('%s', (drawn, meant) => {
    expect(withoutRadicals(drawn)).toBe(meant);
  });

  it('leaves characters, and radicals that are nothing else, as they are', () => {
    expect(withoutRadicals('Hikvision 大华 ⺀ ℡')).toBe('Hikvision 大华 ⺀ ℡');
  });
});
