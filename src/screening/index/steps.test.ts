import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromSteps, toSteps } from './steps.ts';

it('steps lead back to the numbers, falling ones too, and stay as they are', () => {
  fc.assert(
    fc.property(fc.uint32Array(), (numbers) => {
      const steps = numbers.slice();
      toSteps(steps);
      const file = steps.slice();
      expect(fromSteps(steps)).toEqual(numbers);
      expect(steps).toEqual(file);
    }),
  );
});

it('a column that rises evenly is the same step again and again', () => {
  const column = Uint32Array.of(7, 10, 13, 16);
  toSteps(column);
  expect([...column]).toEqual([7, 3, 3, 3]);
});
