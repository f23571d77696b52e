import * as z from 'zod';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The number people read out on the telephone: eleven random characters and one that catches a wrong or swapped character (Luhn, modulo 32). */
export function matterNumberFrom(random: Uint8Array): string {
  const drawn = [...random.subarray(0, 11)].map((byte) => alphabet[byte % 32]).join('');
  return drawn + checkCharacter(drawn);
}

/** Whether the twelve characters check. */
export function isMatterNumber(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(text) && checkCharacter(text.slice(0, 11)) === text[11];
}

/** A matter number as people write it: in either case, with blanks around it. A wrong character is told from a number that nobody has. */
export const matterNumber = z
  .string()
  .max(64)
  .transform((text) => text.trim().toUpperCase())
  .refine(isMatterNumber, { params: { code: 'matter-number-wrong' }, error: 'This is no matter number: a character is wrong.' });

function checkCharacter(drawn: string): string {
  let sum = 0;
  [...drawn].reverse().forEach((character, place) => {
    const value = alphabet.indexOf(character) * (place % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
  });
  return alphabet[(32 - (sum % 32)) % 32] ?? '0';
}
