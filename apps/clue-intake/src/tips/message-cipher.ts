import type { FieldCipher } from '@homeward/security';

const place = (rowId: string) => ({ table: 'tip_messages', column: 'sealed_text', rowId });

export const sealMessage = (cipher: FieldCipher, rowId: string, text: string): string => cipher.seal(text, place(rowId));
export const openMessage = (cipher: FieldCipher, rowId: string, sealed: string): string => cipher.open(sealed, place(rowId));
