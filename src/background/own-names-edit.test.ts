import { describe, expect, it } from 'vitest';
import { openFolder } from '../screening/fold.ts';
import { defaultSettings } from '../settings/defaults.ts';
import { editNames } from './own-names-edit.ts';

const folder = openFolder();
const before = { ...defaultSettings(), watchList: [{ name: 'Acme', note: 'late' }], safeList: ['Own Firm'] };

describe('editNames', () => {
  it('adds, sorted, and lets a name that folds alike take the other’s place', () => {
    const add = [
      { name: 'ACME', note: 'very late' },
      { name: 'Aardvark', note: '' },
    ];
    expect(editNames(before, { list: 'watch', remove: [], add }, folder).watchList).toEqual([
      { name: 'ACME', note: 'very late' },
      { name: 'Aardvark', note: '' },
    ]);
  });

  it('renames in one step and leaves the other list alone', () => {
    const change = { list: 'safe', remove: ['own  firm'], add: [{ name: 'New Firm', note: 'x' }] } as const;
    const after = editNames(before, { ...change, remove: [...change.remove], add: [...change.add] }, folder);
    expect(after).toEqual({ ...before, safeList: ['New Firm'] });
  });

  it('names what is too short, and changes nothing then', () => {
    const add = [
      { name: 'Good Name', note: '' },
      { name: '!', note: '' },
    ];
    expect(() => editNames(before, { list: 'watch', remove: ['Acme'], add }, folder)).toThrow(
      'short-name: !',
    );
  });
});
