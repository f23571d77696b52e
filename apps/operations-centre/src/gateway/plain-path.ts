const segment = String.raw`(?:\.well-known|[A-Za-z0-9_~-][A-Za-z0-9._~-]*)`;
const plain = new RegExp(`^(?:/${segment})+$`);

/**
 * Whether a path says what it means: no encoded characters, no way up, no empty parts. A service would read `%2e%2e` as a way up, past the
 * collection that was asked for.
 */
export const isPlainPath = (url: string): boolean => plain.test(url.split('?')[0] ?? '');
