import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readWords } from './words.ts';

const folder = mkdtempSync(join(tmpdir(), 'lens-words-'));
const file = join(folder, 'messages.json');
writeFileSync(
  file,
  JSON.stringify({
    plain: { message: 'Plain' },
    direct: { message: '$1 of $2' },
    named: { message: 'Read $RULE$ for $$5', placeholders: { rule: { content: 'rule $1' } } },
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the words of a command', () => {
  const t = readWords(file);
  it('are filled in as the browser does', () => {
    expect(t('plain')).toBe('Plain');
    expect(t('direct', 'one', 'two')).toBe('one of two');
    expect(t('named', '84 FR 54002')).toBe('Read rule 84 FR 54002 for $5');
  });

  it('are none for a key that is not there', () => {
    expect(t('nowhere')).toBe('');
    expect(t('constructor')).toBe('');
  });
});
