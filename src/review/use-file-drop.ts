import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Files may be dropped anywhere on the page: the browser would leave the page for what falls beside a small field.
 * `take` gets them, where the page takes any; answers whether files are over it right now. Dragged text is the browser's.
 */
export function useFileDrop(take?: (files: Iterable<File>) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const taker = useRef(take);
  taker.current = take;
  useEffect(() => {
    const ending = new AbortController();
    const hear = (type: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void): void =>
      addEventListener(type, (event) => holdsFiles(event) && heard(event), { signal: ending.signal });
    hear('dragover', (event) => {
      event.preventDefault();
      setIsOver(true);
    });
    hear('dragleave', ({ relatedTarget }) => setIsOver(relatedTarget !== null));
    hear('drop', (event) => {
      event.preventDefault();
      setIsOver(false);
      taker.current?.(event.dataTransfer?.files ?? []);
    });
    return () => ending.abort();
  }, []);
  return isOver;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
