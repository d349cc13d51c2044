import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Isolates left-to-right words within any text (Unicode bidi, UAX #9); src/ui/beside-english.ts parts them again. */
const ISOLATE = ['\u2066', '\u2069'];
/** The room of the legal sentences, which keep the English beside them. */
const LEGAL = 'lists.json';
/** Names that are put into such a sentence. */
const PART = /^not_screened_/;

/** Languages of ours that read from the right, in which a citation's figures would change places. */
const FROM_THE_RIGHT = /[/\\]ar$/;
/** "15 CFR 744.11", "90 FR 50857", "FAR 52.204-25". */
const CITATION = /\d+ (?:CFR|FR) \d[\d.]*\d|(?:FAR )?\d+\.\d+-\d+/g;

/** The English strings of all rooms as one catalogue; throws where two rooms use one key. */
export function mergeWords(folder) {
  const merged = {};
  for (const [file, words] of roomsOf(folder)) {
    for (const [key, value] of Object.entries(words)) {
      if (Object.hasOwn(merged, key)) throw new Error(`${folder}/${file}: ${key} is there already`);
      merged[key] = value;
    }
  }
  return merged;
}

/**
 * The catalogue of another language, whose files hold texts alone: placeholders are those of the English, and what is
 * not translated is left to the browser, which takes the English.
 */
export function translateWords(english, folder) {
  return Object.fromEntries(
    roomsOf(folder).flatMap(([file, texts]) =>
      Object.entries(texts).map(([key, text]) => {
        const original = english[key];
        if (!original) throw new Error(`${folder}/${file}: there is no English ${key}`);
        const { message, placeholders } = original;
        const isLegal = file === LEGAL && (message.endsWith('.') || PART.test(key));
        const own = FROM_THE_RIGHT.test(folder) ? text.replace(CITATION, '\u2068$&\u2069') : text;
        const shown = isLegal ? `${own} ${ISOLATE.join(message)}` : own;
        return [key, { message: shown, ...(placeholders ? { placeholders } : {}) }];
      }),
    ),
  );
}

function roomsOf(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
}
