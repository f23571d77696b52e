const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const drawn = 15;

/** The code of a receipt from random bytes: fifteen characters of five bits and one that catches a wrong or swapped one (Luhn, modulo 32). */
export function receiptCodeFrom(bytes: Uint8Array): string {
  const characters = [...bytes.subarray(0, drawn)].map((byte) => alphabet[byte % 32]).join('');
  return characters + checkCharacter(characters);
}

/** A code as people read and write it: in fours. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** What somebody typed, read as a code: case, blanks and dashes do not matter, and letters that look like digits are those digits. */
export const typedCode = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .slice(0, 64);

/** Whether sixteen characters are a code: the last one fits the others. */
export const isReceiptCode = (code: string): boolean =>
  /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) && checkCharacter(code.slice(0, drawn)) === code[drawn];

function checkCharacter(characters: string): string {
  let sum = 0;
  [...characters].reverse().forEach((character, place) => {
    const value = alphabet.indexOf(character) * (place % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
  });
  return alphabet[(32 - (sum % 32)) % 32] ?? '0';
}
