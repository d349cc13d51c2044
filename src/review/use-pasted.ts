import { useEffect, useState } from 'preact/hooks';
import { takeWords } from '../platform/left-words.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { forgetTyped, keepTyped, looseText } from './store.ts';

/** Under this name pasted text is kept until it is screened. */
const PASTED = 'pasted';

/** Text that is to be screened as it stands. */
export interface Pasted {
  text: string;
  type: (text: string) => void;
  /** It has become a review. */
  forget: () => void;
}

/** The row that a page's card asks to have reviewed, else what was typed here and not screened. */
async function readyText(): Promise<string> {
  const row = await takeWords(new URLSearchParams(location.search).get('left') ?? '');
  if (row === '') return looseText(PASTED);
  // It was handed over once; the screen may be loaded again.
  await keepTyped({ id: '', slot: PASTED, change: null, text: row });
  return row;
}

/** Keeps every keystroke until a review has begun: a screening may be cancelled or fail. */
export function usePasted(say: (problem: Problem) => void): Pasted {
  const hear = (work: Promise<void>): void => void work.catch((error: unknown) => say(problemOf(error)));
  const [text, setText] = useState('');
  // What was typed before it came back stays.
  useEffect(() => hear(readyText().then((ready) => setText((now) => now || ready))), []);
  return {
    text,
    type: (next) => {
      setText(next);
      hear(keepTyped({ id: '', slot: PASTED, change: null, text: next }));
    },
    forget: () => {
      setText('');
      hear(forgetTyped('', PASTED));
    },
  };
}
