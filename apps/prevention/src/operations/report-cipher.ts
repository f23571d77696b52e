import type { FieldCipher } from '@homeward/security';

const place = (rowId: string) => ({ table: 'operations', column: 'sealed_report', rowId });

export const sealReport = (cipher: FieldCipher, rowId: string, text: string): string => cipher.seal(text, place(rowId));

export const openReport = (cipher: FieldCipher, rowId: string, sealed: string): string => cipher.open(sealed, place(rowId));
