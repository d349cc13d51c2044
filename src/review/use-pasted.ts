import { useEffect, useRef, useState } from 'preact/hooks';
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
async function readyText(asked: URLSearchParams): Promise<string> {
  const row = await takeWords(asked.get('left') ?? '');
  return row === '' ? looseText(PASTED) : row;
}

/**
 * Keeps every keystroke until a review has begun: a screening may be cancelled or fail. What a page in a private window
 * handed over is kept only as a review, if the user makes it one.
 */
export function usePasted(say: (problem: Problem) => void): Pasted {
  const hear = (work: Promise<void>): void => void work.catch((error: unknown) => say(problemOf(error)));
  const [text, setText] = useState('');
  const isPrivate = useRef(false);
  const keep = async (typed: string): Promise<void> => {
    if (!isPrivate.current) await keepTyped({ id: '', slot: PASTED, change: null, text: typed });
  };
  useEffect(() => {
    const asked = new URLSearchParams(location.search);
    isPrivate.current = asked.has('private');
    const begin = async (): Promise<void> => {
      const ready = await readyText(asked);
      // It was handed over once; the screen may be loaded again.
      if (asked.has('left')) await keep(ready);
      // What was typed before it came back stays.
      setText((now) => now || ready);
    };
    hear(begin());
  }, []);
  return {
    text,
    type: (next) => {
      setText(next);
      hear(keep(next));
    },
    forget: () => {
      setText('');
      if (!isPrivate.current) hear(forgetTyped('', PASTED));
      isPrivate.current = false;
    },
  };
}
