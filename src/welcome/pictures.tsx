/** Small drawings in the colours of the theme; the words beside them say the same, so they are hidden from readers. */
import type { ComponentChildren } from 'preact';

function Frame({ children }: { children: ComponentChildren }) {
  return (
    <svg class="picture" viewBox="0 0 96 64" aria-hidden="true" focusable="false">
      <rect class="sheet" x="1" y="1" width="94" height="62" rx="6" />
      {children}
    </svg>
  );
}

/** A product with an underlined name and a warning badge. */
export function BadgePicture() {
  return (
    <Frame>
      <rect class="block" x="10" y="12" width="26" height="40" rx="3" />
      <path class="line" d="M44 18h40M44 40h30M44 48h20" />
      <path class="mark" d="M44 29h26" />
      <path class="badge" d="m78 22 7 12H71z" />
    </Frame>
  );
}

/** A card with its list's chips and a link. */
export function CardPicture() {
  return (
    <Frame>
      <rect class="raised" x="14" y="10" width="68" height="44" rx="4" />
      <path class="line" d="M22 20h34" />
      <rect class="chip-shape" x="22" y="26" width="20" height="7" rx="3.5" />
      <rect class="chip-shape" x="46" y="26" width="14" height="7" rx="3.5" />
      <path class="link" d="M22 44h28m4-4 4 4-4 4" />
    </Frame>
  );
}

/** Two like names, one of them with a question. */
export function DoubtPicture() {
  return (
    <Frame>
      <path class="line" d="M14 24h28M14 42h28" />
      <path class="mark" d="M14 29h28" />
      <path class="doubt" d="M60 26a9 9 0 1 1 11 9c-2 .6-2 2-2 5m0 6v1" />
    </Frame>
  );
}

/** A closed box on a desk: nothing goes out. */
export function DevicePicture() {
  return (
    <Frame>
      <rect class="raised" x="20" y="10" width="56" height="36" rx="3" />
      <path class="line" d="M12 54h72" />
      <path class="doubt" d="M42 28v-4a6 6 0 0 1 12 0v4" />
      <rect class="block" x="38" y="28" width="20" height="12" rx="2" />
    </Frame>
  );
}
