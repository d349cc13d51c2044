import { expect, it } from 'vitest';
import { tidyBrands } from './tidy-brands.ts';

it('reads what JSON escapes, leaves what is none, and has each name once', () => {
  expect(tidyBrands(['Hik\\u0076ision', ' Hikvision\n', 'Big "H"', 'https://brand.example/', ''])).toEqual([
    'Hikvision',
    'Big "H"',
  ]);
});

it('caps a name', () => {
  expect(tidyBrands(['x'.repeat(300)])[0]).toHaveLength(120);
});
