import type { FieldCipher } from '@homeward/security';

const place = (rowId: string) => ({ table: 'notes', column: 'sealed_text', rowId });

export const sealNote = (cipher: FieldCipher, rowId: string, text: string): string => cipher.seal(text, place(rowId));
export const openNote = (cipher: FieldCipher, rowId: string, sealed: string): string => cipher.open(sealed, place(rowId));
