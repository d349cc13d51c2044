import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const SHA256_ECDSA = '06082a8648ce3d040302';
const COMMON_NAME = '0603550403';

/** One DER element: tag, length, contents. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

/**
 * A throw-away self-signed certificate for the local test network, which the driven browser is told to accept
 * (X.509, RFC 5280). Made at each start, so that no private key lies in the repository.
 */
export function throwAwayCertificate(now: Date): { key: string; cert: string } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = der(0x30, Buffer.from(SHA256_ECDSA, 'hex'));
  const name = der(
    0x30,
    der(0x31, der(0x30, Buffer.from(COMMON_NAME, 'hex'), der(0x0c, Buffer.from('test network')))),
  );
  const day = (offset: number): Buffer => {
    const stamp = new Date(now.getTime() + offset * 86_400_000).toISOString().replace(/^..|[-:T]|\.\d+/g, '');
    return der(0x17, Buffer.from(stamp));
  };
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    der(0x30, day(-1), day(30)),
    name,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = der(0x30, body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
