import type { FieldCipher } from '@homeward/security';

const place = (rowId: string) => ({ table: 'progress_entries', column: 'sealed_text', rowId });

export const sealProgress = (cipher: FieldCipher, rowId: string, text: string): string => cipher.seal(text, place(rowId));
export const openProgress = (cipher: FieldCipher, rowId: string, sealed: string): string => cipher.open(sealed, place(rowId));
