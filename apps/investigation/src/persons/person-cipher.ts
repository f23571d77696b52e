import type { FieldCipher } from '@homeward/security';

interface Named {
  id: string;
  personId: string;
}

const place = ({ id, personId }: Named) => ({ table: 'persons', column: 'sealed_name', rowId: id, subjectId: personId });

export const sealName = (cipher: FieldCipher, row: Named, name: string): string => cipher.seal(name, place(row));
export const openName = (cipher: FieldCipher, row: Named, sealed: string): string => cipher.open(sealed, place(row));
