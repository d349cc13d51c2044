/**
 * Files that an operating system leaves beside those of people. Their names alone hide nothing: the content must be
 * theirs.
 */
const KINDS: readonly { name: RegExp; magic: readonly number[] }[] = [
  // AppleDouble: what macOS keeps about a file, beside it or under `__MACOSX`.
  { name: /^\._/, magic: [0x00, 0x05, 0x16, 0x07] },
  { name: /^\.DS_Store$/, magic: [0x00, 0x00, 0x00, 0x01, 0x42, 0x75, 0x64, 0x31] },
  { name: /^Thumbs\.db$/i, magic: [0xd0, 0xcf, 0x11, 0xe0] },
];
const DESKTOP = /^desktop\.ini$/i;
const DESKTOP_CONTENT = /^\s*\[\.?(?:ShellClassInfo|LocalizedFileNames|ViewState)\]/;
const DESKTOP_BYTES = 4096;

/**
 * True for what macOS and Windows keep about a folder: it holds no offer, and no reader is missed for it. `content` is asked
 * for the bytes of a file of such a name alone.
 */
export function isSystemFile(path: string, content: () => Uint8Array): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kind = KINDS.find((each) => each.name.test(name));
  if (!kind && !DESKTOP.test(name)) return false;
  const bytes = content();
  if (kind) return kind.magic.every((byte, i) => bytes[i] === byte);
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, DESKTOP_BYTES));
  return bytes.length <= DESKTOP_BYTES && DESKTOP_CONTENT.test(text);
}
