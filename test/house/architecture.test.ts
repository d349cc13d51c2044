/** The drawing of the rooms against their imports. */
import { readFileSync } from 'node:fs';
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
