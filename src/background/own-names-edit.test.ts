import { describe, expect, it } from 'vitest';
import { openFolder } from '../screening/fold.ts';
import { defaultSettings } from '../settings/defaults.ts';
import { editNames, findableNames, withOwnNames } from './own-names-edit.ts';

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

describe('withOwnNames', () => {
  it('takes the names of a file by the same rules: none too short, no two that fold alike', () => {
    const watchList = [
      { name: 'Acme', note: 'first' },
      { name: 'ACME', note: 'second' },
    ];
    const read = withOwnNames({ ...before, watchList, safeList: ['Own Firm', 'own  firm'] }, folder);
    expect(read).toEqual({
      ...before,
      watchList: [{ name: 'ACME', note: 'second' }],
      safeList: ['own  firm'],
    });
    expect(() => withOwnNames({ ...before, safeList: ['!'] }, folder)).toThrow('short-name: !');
  });
});

describe('findableNames', () => {
  it('leaves out of a policy what can’t be looked for and what stands there twice, and says so', () => {
    const watchList = ['Acme', '!', 'ACME'].map((name) => ({ name, note: '' }));
    const values = { profile: 'federal', watchList, safeList: ['Own Firm', 'Own Firm'] } as const;
    const managed = {
      values: { ...values, safeList: [...values.safeList] },
      locked: [],
      ignored: ['colour'],
    };
    expect(findableNames(managed, folder)).toEqual({
      values: { profile: 'federal', watchList: [{ name: 'ACME', note: '' }], safeList: ['Own Firm'] },
      locked: [],
      ignored: ['colour', 'watchList: Acme', 'watchList: !', 'safeList: Own Firm'],
    });
  });

  it('sets no list that the policy leaves to the user', () => {
    const managed = { values: { safeList: ['Own Firm'] }, locked: [], ignored: [] };
    expect(findableNames(managed, folder)).toEqual(managed);
  });
});
