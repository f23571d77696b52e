/** A screen on a wall: which one it is, and the key that it shows. */
export interface ScreenKey {
  id: string;
  key: string;
}

const onWall = /^\/wall(?:\/|$)/;
const inAddress = /^#([0-9a-f]{8}[0-9a-f-]*)(?:\.([\w-]*))?/i;

/** The screen that an address names, also one that was cut short on the way, or has something of the text around it at its end. What stands behind # is never sent along with an address. */
export function screenIn({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): ScreenKey | null {
  const [, id, key = ''] = (onWall.test(pathname) && inAddress.exec(hash)) || [];
  return id === undefined ? null : { id: id.toLowerCase(), key };
}

/** The place that the sign-in leads back to. On a wall, what stands behind # may be a key, however it was cut, and no device keeps one. */
export const placeToKeep = ({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string =>
  `${pathname}${search}${onWall.test(pathname) || inAddress.test(hash) ? '' : hash}`;

export const addressOf = ({ id, key }: ScreenKey, origin: string): string => `${origin}/wall#${id}.${key}`;

/** A key of 256 random bits, as it is written. */
export const newScreenKey = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** What is kept of a key: the SHA-256 of its text, hexadecimal. */
export async function digestOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
