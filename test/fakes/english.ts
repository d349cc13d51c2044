import { readdirSync, readFileSync } from 'node:fs';
import type { Translate } from '../../src/ui/translate.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const FOLDER = new URL('../../src/_locales/en/', import.meta.url);

/** The English messages as the browser would fill them in; '' where there is none. */
export const english: Translate = (key, ...fill) => {
  const found = messages.get(key);
  if (!found) return '';
  const named = found.message.replace(/\$(\w+)\$/g, (_all, name: string) => {
    return found.placeholders?.[name.toLowerCase()]?.content ?? '';
  });
  return named.replace(/\$([1-9])/g, (_all, digit: string) => fill[Number(digit) - 1] ?? '');
};

const messages = new Map<string, Message>(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, Message>),
    ),
);
