import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Translate } from '../ui/translate.ts';

const MESSAGES = v.record(
  v.string(),
  v.object({
    message: v.string(),
    placeholders: v.optional(v.record(v.string(), v.object({ content: v.string() }))),
  }),
);

/** The English words of the built extension, for commands, filled in as the browser's own `i18n.getMessage` does. */
export function readWords(file: string): Translate {
  const messages = v.parse(MESSAGES, JSON.parse(readFileSync(file, 'utf8')));
  return (key, ...fill) => {
    const entry = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (!entry) return '';
    const named = entry.message.replace(/\$([a-z0-9_@]+)\$/gi, (whole, name: string) => {
      return entry.placeholders?.[name.toLowerCase()]?.content ?? whole;
    });
    return named.replace(/\$(?:\$|([1-9]))/g, (_, digit?: string) =>
      digit ? (fill[Number(digit) - 1] ?? '') : '$',
    );
  };
}
