import type { FieldCipher } from '@homeward/security';

const place = (rowId: string) => ({ table: 'liaison_officers', column: 'sealed_contact', rowId });

export const sealContact = (cipher: FieldCipher, rowId: string, contact: string): string => cipher.seal(contact, place(rowId));
export const openContact = (cipher: FieldCipher, rowId: string, sealed: string): string => cipher.open(sealed, place(rowId));
