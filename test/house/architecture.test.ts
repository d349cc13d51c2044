/** The drawing of the rooms against their imports. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { drawnUses, roomUses } from './rooms.ts';

const sorted = (uses: Map<string, string>): string[] =>
  [...uses].map(([edge, use]) => `${edge}: ${use}`).sort();

describe('the drawing in docs/architecture.md', () => {
  const drawing = /```mermaid\n([\s\S]*?)```/.exec(readFileSync('docs/architecture.md', 'utf8'))?.[1] ?? '';

  it('shows who imports whom, and nothing else', () => {
    expect(sorted(drawnUses(drawing))).toEqual(sorted(roomUses()));
  });

  it('tells code from types', () => {
    expect(drawnUses('  a --> b\n  a -.-> c\n')).toEqual(
      new Map([
        ['a > b', 'code'],
        ['a > c', 'types'],
      ]),
    );
  });
});

interface Rule {
  name: string;
  comment?: string;
}
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: Rule[];
};

/** What the lint lets each room import, as its rule says it: `lists, screening (types)`. */
const ALLOWED = forbidden.flatMap(({ comment = '' }): [string, string][] => {
  const [, room, rooms] = /^src\/(\w+) may import (.*)$/.exec(comment) ?? [];
  return room === undefined || rooms === undefined ? [] : [[room, rooms]];
});

/** The same as a README says it: `lists; types of screening`. */
function promised(readme: string): string[] {
  const [, said = ''] = /\*\*May import:\*\* ([^.]*)\./.exec(readme) ?? [];
  const [, code = '', types = ''] = /^(.*?)(?:;? ?\btypes of (.*))?$/.exec(said) ?? [];
  const split = (list: string): string[] => list.split(', ').filter((each) => each !== '');
  return [...split(code), ...split(types).map((room) => `${room} (types)`)].sort();
}

describe('a room’s README', () => {
  it.each(ALLOWED)('promises what the lint holds %s to', (room, allowed) => {
    expect(promised(readFileSync(`src/${room}/README.md`, 'utf8'))).toEqual(allowed.split(', ').sort());
  });

  it('is read in all its forms', () => {
    expect(ALLOWED.length).toBe(12);
    expect(promised('**May import:** ui, lists; types of review.')).toEqual([
      'lists',
      'review (types)',
      'ui',
    ]);
    expect(promised('**May import:** types of lists.')).toEqual(['lists (types)']);
  });
});
