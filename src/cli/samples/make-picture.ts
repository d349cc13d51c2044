/** The beginning of a picture, as far as its size: none of its points. */
export function makePicture(kind: 'png' | 'gif' | 'jpg', width: number, height: number): Uint8Array {
  const wide = (value: number): number[] => [value >> 8, value & 0xff];
  if (kind === 'gif') {
    const [w, h] = [wide(width).reverse(), wide(height).reverse()];
    return Uint8Array.of(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, ...w, ...h, 0, 0, 0);
  }
  if (kind === 'jpg') {
    const app0 = [0xff, 0xe0, 0, 16, ...Array<number>(14).fill(0)];
    return Uint8Array.of(0xff, 0xd8, ...app0, 0xff, 0xc0, 0, 17, 8, ...wide(height), ...wide(width), 3, 0, 0);
  }
  const magic = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return Uint8Array.of(
    ...magic,
    0,
    0,
    0,
    13,
    0x49,
    0x48,
    0x44,
    0x52,
    0,
    0,
    ...wide(width),
    0,
    0,
    ...wide(height),
    8,
  );
}
