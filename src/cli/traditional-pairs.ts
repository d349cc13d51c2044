import { Converter } from 'opencc-js/t2cn';
import type { HanPair } from '../screening/han.ts';

/** The blocks of Unicode with characters in common use: extension A and the unified ideographs. */
const [FIRST, LAST] = [0x3400, 0x9fff];

/** Every traditional character that OpenCC's dictionary knows, with its simplified form. */
export function traditionalPairs(): HanPair[] {
  const simplify = Converter({ from: 't', to: 'cn' });
  // Hong Kong writes some otherwise: 衞 for 衛.
  const simplifyHongKong = Converter({ from: 'hk', to: 'cn' });
  return Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at))
    .map((character): HanPair => {
      const simplified = simplify(character);
      return [character, simplified === character ? simplifyHongKong(character) : simplified];
    })
    .filter(([traditional, simplified]) => traditional !== simplified);
}
