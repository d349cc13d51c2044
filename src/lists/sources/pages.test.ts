import { expect, it } from 'vitest';
import { pagesOf } from './pages.ts';

it('reads every way in which a page is printed, and no other number', () => {
  expect(pagesOf('67 F.R. 56530 9/4/02 67 FR 10890 3/11/02; 67 FR 56530; 87 F.R. 77,505')).toEqual([
    { citation: '67 FR 56530', published: '2002-09-04' },
    { citation: '67 FR 10890', published: '2002-03-11' },
    { citation: '87 FR 77505' },
  ]);
  expect(pagesOf('Vol. 88, No. 151, 08/08/2023')).toEqual([]);
});

it('leaves out a day that is none, or not of its volume', () => {
  expect(pagesOf('84 FR 54004, 10/9/19. 85 FR 83420, 13/22/20. 87 FR 77508, 12/19/21.')).toEqual([
    { citation: '84 FR 54004', published: '2019-10-09' },
    { citation: '85 FR 83420' },
    { citation: '87 FR 77508' },
  ]);
});
