const PNG = 0x89504e47;
const GIF = 0x47494638;
const JPEG = 0xffd8;
/** Markers of JPEG that begin a frame: the C0 row less those of tables. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Points of a PNG, GIF or JPEG by its header; Infinity for anything else, and for a header that is cut off. */
export function pictureArea(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (view.getUint32(0) === PNG) return view.getUint32(16) * view.getUint32(20);
    if (view.getUint32(0) === GIF) return view.getUint16(6, true) * view.getUint16(8, true);
    return view.getUint16(0) === JPEG ? jpegArea(view) : Infinity;
  } catch {
    return Infinity;
  }
}

function jpegArea(view: DataView): number {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2))
    if (FRAMES.has(view.getUint8(at + 1))) return view.getUint16(at + 5) * view.getUint16(at + 7);
  return Infinity;
}
