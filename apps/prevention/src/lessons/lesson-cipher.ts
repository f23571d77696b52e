import type { FieldCipher } from '@homeward/security';

const place = (rowId: string) => ({ table: 'lessons', column: 'sealed_text', rowId });

export const sealLesson = (cipher: FieldCipher, rowId: string, text: string): string => cipher.seal(text, place(rowId));

export const openLesson = (cipher: FieldCipher, rowId: string, sealed: string): string => cipher.open(sealed, place(rowId));
