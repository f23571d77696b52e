import type { FieldCipher } from '@homeward/security';

const place = (rowId: string) => ({ table: 'registered_officers', column: 'sealed_name', rowId });

export const sealName = (cipher: FieldCipher, officerId: string, name: string): string => cipher.seal(name, place(officerId));
export const openName = (cipher: FieldCipher, officerId: string, sealed: string): string => cipher.open(sealed, place(officerId));
