/** With which two characters a text that an expression matches may begin: most patterns need not be tried at most places. */

/** Characters of plain codes: what a class or an escape may stand for. */
const ALPHABET = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-/.()+,: \t\n\u00a0\u3000',
  ...'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
];
const CLASSES = new Map<string, Set<string>>();
const DEPTH = 2;

/**
 * All beginnings of two characters; one of a single character where the whole match may be one. Knows what model
 * patterns are written with: literals, classes, groups, lookaheads, `? * + {m,n}`. Throws a SyntaxError on anything else.
 */
export function startsOf(source: string): ReadonlySet<string> {
  let at = 0;

  function alternatives(): Set<string> {
    const all = sequence();
    while (source[at] === '|') {
      at++;
      for (const each of sequence()) all.add(each);
    }
    return all;
  }

  function sequence(): Set<string> {
    let starts = new Set(['']);
    while (at < source.length && source[at] !== '|' && source[at] !== ')')
      if ([...starts].every(({ length }) => length === DEPTH)) skip();
      else starts = joined(starts, repeated(term()));
    return starts;
  }

  /** Over one character, class or group, of which nothing matters any more. */
  function skip(): void {
    const char = source.charAt(at);
    if (char === '\\') at += 2;
    else if (char === '[') at = source.indexOf(']', at) + 1;
    else {
      at++;
      if (char !== '(') return;
      while (at < source.length && source[at] !== ')') skip();
      at++;
    }
  }

  function term(): Set<string> {
    const char = source.charAt(at++);
    if (char === '(') return group();
    if (char === '[') return characterClass();
    if (char === '\\') return escaped();
    if (/[\^$*+?{}\].]/.test(char)) throw new SyntaxError(`not known here: ${char} in ${source}`);
    return new Set([char]);
  }

  function group(): Set<string> {
    const isLookahead = source.startsWith('?=', at) || source.startsWith('?!', at);
    if (!isLookahead && !source.startsWith('?:', at))
      throw new SyntaxError(`a group of another kind: ${source}`);
    at += 2;
    const inner = alternatives();
    if (source[at++] !== ')') throw new SyntaxError(`a group that does not end: ${source}`);
    return isLookahead ? new Set(['']) : inner;
  }

  function characterClass(): Set<string> {
    const from = at;
    at = source.indexOf(']', at) + 1;
    return membersOf(`[${source.slice(from, at)}`);
  }

  function escaped(): Set<string> {
    const char = source.charAt(at++);
    return /[dws]/.test(char) ? membersOf(`\\${char}`) : new Set([char]);
  }

  function repeated(once: Set<string>): Set<string> {
    const [whole, low, high] = /^(?:[?*+]|\{(\d+)(,?\d*)\})/.exec(source.slice(at)) ?? [''];
    if (whole === '') return once;
    at += whole.length;
    const least = low === undefined ? Number(whole === '+') : Number(low);
    const isMore = whole === '*' || whole === '+' || (high ?? '') !== '';
    const most = whole === '?' ? 1 : isMore ? DEPTH : least;
    const all = new Set<string>(least === 0 ? [''] : []);
    let run = new Set(['']);
    for (let times = 1; times <= Math.min(most, DEPTH); times++) {
      run = joined(run, once);
      if (times >= Math.min(least, DEPTH)) for (const each of run) all.add(each);
    }
    return all;
  }

  const starts = alternatives();
  if (at < source.length) throw new SyntaxError(`a bracket too many: ${source}`);
  return starts;
}

/** Each of one before each of the other, no longer than is asked for. */
function joined(before: ReadonlySet<string>, behind: ReadonlySet<string>): Set<string> {
  const all = new Set<string>();
  for (const head of before)
    if (head.length >= DEPTH) all.add(head);
    else for (const tail of behind) all.add((head + tail).slice(0, DEPTH));
  return all;
}

/** The characters that a class stands for. */
function membersOf(ofClass: string): Set<string> {
  const known = CLASSES.get(ofClass);
  if (known) return known;
  const expression = new RegExp(ofClass);
  const members = new Set(ALPHABET.filter((char) => expression.test(char)));
  CLASSES.set(ofClass, members);
  return members;
}
