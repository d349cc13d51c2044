type Words = Record<string, { message: string; placeholders?: Record<string, unknown> }>;
/** The English strings of all rooms as one catalogue; throws where two rooms use one key. */
export function mergeWords(folder: string): Words;
/** The catalogue of another language, with the English behind each sentence of law. */
export function translateWords(english: Words, folder: string): Words;
