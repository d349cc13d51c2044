/** Volume 1 of the Federal Register is that of 1936. */
export const VOLUME_ZERO = 1935;
