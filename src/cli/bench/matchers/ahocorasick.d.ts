declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** Each hit: index of its last unit, and the keywords that end there. */
    search(text: string): [number, string[]][];
  }
}
