/** PDF's oldest standard encryption (ISO 32000-1, 7.6.3, revision 2, 40-bit RC4), to make files that ask for a password. */
import { createHash } from 'node:crypto';

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const PERMISSIONS = -4;
const KEY_BYTES = 5;

function md5(...parts: Uint8Array[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number): number => box[i & 255] ?? 0;
  const swap = (i: number, j: number): void => {
    const kept = at(i);
    box[i & 255] = at(j);
    box[j & 255] = kept;
  };
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  j = 0;
  const mixed = bytes.map((byte, n) => {
    j = (j + at(n + 1)) & 255;
    swap(n + 1, j);
    return byte ^ at(at(n + 1) + at(j));
  });
  return Buffer.from(mixed);
}

export interface PdfLock {
  /** Entry of the trailer that names the encryption. */
  trailer: string;
  /** The content of a stream, encrypted for its object's number; latin1 in, latin1 out. */
  seal: (text: string, objectNumber: number) => string;
}

/** Locks a PDF with a user password; the same password owns it. */
export function lockPdf(password: string): PdfLock {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);
  const id = Buffer.alloc(16, 7);
  const owner = rc4(md5(padded).subarray(0, KEY_BYTES), padded);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded, owner, permissions, id).subarray(0, KEY_BYTES);
  const user = rc4(key, PAD);
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  return {
    trailer: `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P ${PERMISSIONS} >>`,
    seal: (text, number) => {
      const salt = Buffer.from([number & 255, (number >> 8) & 255, 0, 0, 0]);
      return rc4(md5(key, salt).subarray(0, KEY_BYTES + 5), Buffer.from(text, 'latin1')).toString('latin1');
    },
  };
}
