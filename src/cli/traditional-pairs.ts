import { Converter } from 'opencc-js/t2cn';
import type { HanPair } from '../screening/han.ts';

/** The blocks of Unicode with characters in common use: extension A and the unified ideographs. */
const [FIRST, LAST] = [0x3400, 0x9fff];

/** Every traditional character that OpenCC's dictionary knows, with its simplified form. */
export function traditionalPairs(): HanPair[] {
  const simplify = Converter({ from: 't', to: 'cn' });
  return Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at))
    .map((character): HanPair => [character, simplify(character)])
    .filter(([traditional, simplified]) => traditional !== simplified);
}
