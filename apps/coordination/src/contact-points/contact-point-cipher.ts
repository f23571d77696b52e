import type { FieldCipher } from '@homeward/security';

const place = (rowId: string) => ({ table: 'contact_points', column: 'sealed_address', rowId });

export const sealAddress = (cipher: FieldCipher, rowId: string, address: string): string => cipher.seal(address, place(rowId));
export const openAddress = (cipher: FieldCipher, rowId: string, sealed: string): string => cipher.open(sealed, place(rowId));
