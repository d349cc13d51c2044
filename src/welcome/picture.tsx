import pictures from './data/pictures.json' with { type: 'json' };

export type PictureName = keyof typeof pictures;

interface Shape {
  /** Class of the shape: its colour. */
  kind: string;
  /** A rectangle: x, y, width, height, radius. */
  box?: number[];
  /** Any other outline. */
  path?: string;
}

/** A small drawing in the colours of the theme; the words beside it say the same, so it is hidden from readers. */
export function Picture({ name }: { name: PictureName }) {
  return (
    <svg class="picture" viewBox="0 0 96 64" aria-hidden="true" focusable="false">
      <rect class="sheet" x="1" y="1" width="94" height="62" rx="6" />
      {pictures[name].map((shape: Shape, at) => (
        <Outline key={at} shape={shape} />
      ))}
    </svg>
  );
}

function Outline({ shape: { kind, box, path } }: { shape: Shape }) {
  if (!box) return <path class={kind} d={path} />;
  const [x, y, width, height, rx] = box;
  return <rect class={kind} x={x} y={y} width={width} height={height} rx={rx} />;
}
