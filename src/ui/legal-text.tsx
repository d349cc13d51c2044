import { besideEnglish } from './beside-english.ts';

/** A sentence of law; the English beside it stands in a block of its own, in its own language and direction. */
export function LegalText({ text: message }: { text: string }) {
  const { text, english } = besideEnglish(message);
  return (
    <>
      {text}
      {english !== '' && (
        <span class="beside" lang="en" dir="ltr">
          {english}
        </span>
      )}
    </>
  );
}
