import { describe, expect, it } from 'vitest';
import { processorTime } from '../../../test/fakes/processor-time.ts';
import { openRecords } from './csv-records.ts';

describe('quotation marks by the hundred thousand in one line', () => {
  it.each([
    ['that open no cell', 'a" x '],
    ['that open cells, and close none', '"a,'],
  ])('%s, take no longer than others', (_, piece) => {
    const line = piece.repeat(Math.floor(900_000 / piece.length));
    const read = (): void => {
      const { push, end, cellsOf } = openRecords({ delimiter: ',', newline: '\n' });
      const records = [...push(line), ...end()];
      expect(records).toEqual([line]);
      expect(records.flatMap(cellsOf).join()).toBe(line);
    };
    expect(processorTime(read)).toBeLessThan(1000);
  });
});
