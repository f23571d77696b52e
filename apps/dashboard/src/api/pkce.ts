const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** A secret that only the page that began the sign-in knows. */
export const newSecret = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** What may be shown of that secret. */
export async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

/** What a token says of itself; the services check it, the page only reads it. */
export function claimsOf(token: string): Record<string, unknown> {
  const middle = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(middle), (letter) => letter.charCodeAt(0)))) as Record<
    string,
    unknown
  >;
}
