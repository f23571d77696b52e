import type { FieldCipher } from '@homeward/security';

type SealedField = 'sealed_respondent' | 'sealed_safe_contact' | 'sealed_told';

const place = (column: SealedField, rowId: string) => ({ table: 'protection_orders', column, rowId });

export const sealOf = (cipher: FieldCipher, column: SealedField, rowId: string, text: string | undefined): string | null =>
  text === undefined ? null : cipher.seal(text, place(column, rowId));

export const openOf = (cipher: FieldCipher, column: SealedField, rowId: string, sealed: string | null): string | null =>
  sealed === null ? null : cipher.open(sealed, place(column, rowId));
