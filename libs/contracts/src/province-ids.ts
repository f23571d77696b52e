/** Where the fictional province begins: another word here would be another province. */
const origin = 'homeward/unreal-province';

/** The same id for the same name everywhere, in the form of a random one. The seed, the sign-in and the command line agree on it without asking each other. */
export function provinceId(name: string): string {
  const hex = [1, 2, 3, 4].map((seed) => hash(`${origin}/${name}`, seed).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** MurmurHash3, 32 bits, over UTF-16 units: spreads well and needs nothing of the platform. */
function hash(text: string, seed: number): number {
  let state = Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < text.length; at += 1) {
    const mixed = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    state ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    state = Math.imul((state << 13) | (state >>> 19), 5) + 0xe6546b64;
  }
  state = Math.imul(state ^ (state >>> 16) ^ text.length, 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
