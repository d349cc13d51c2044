import type { Screener } from '../../screening/screen.ts';
export function evalFolder(_screener: Screener, _folder: string, _faults: boolean): string {
  return '';
}
