import type { Translate } from './translate.ts';

/** A sentence of law in the language of the screen, and the English beside it that was checked against the law. */
export interface BesideEnglish {
  text: string;
  /** '' where the sentence is English itself, or has none beside it. */
  english: string;
}

/** Isolates (Unicode bidi, UAX #9) round the English, which the build puts behind a translation: build/merge-words.mjs. */
const ISOLATED = /^([^]*?)\s*\u2066([^\u2066\u2069]*)\u2069$/;

/** Parts a message from the English behind it, so that each can stand in a block and a direction of its own. */
export function besideEnglish(message: string): BesideEnglish {
  const [, text = message, english = ''] = ISOLATED.exec(message) ?? [];
  return { text, english };
}

/** Stands for a fill until both sentences have their own; no message has it. */
const FILL = '\uE000';

/** A sentence of law filled in twice: in the screen's language, and the English beside it in English. */
export function legalWords(key: string, fill: string, inEnglish: string, t: Translate): string {
  const { text, english } = besideEnglish(t(key, FILL));
  const own = text.replace(FILL, fill);
  return english === '' ? own : `${own} ${inIsolates(english.replace(FILL, inEnglish))}`;
}

/** Text that is English whatever the screen's language: to be parted from what stands before it, as above. */
export function markEnglish(english: string, locale: string): string {
  return /^en\b/.test(locale) ? english : inIsolates(english);
}

function inIsolates(english: string): string {
  return `\u2066${english}\u2069`;
}
