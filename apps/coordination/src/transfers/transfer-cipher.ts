import { transferContent, type TransferContent } from '@homeward/contracts';
import type { FieldCipher } from '@homeward/security';

const place = (rowId: string) => ({ table: 'transfer_entries', column: 'sealed_content', rowId });

/** Seals what was written with an act; an act without words has nothing to seal. */
export function sealContent(cipher: FieldCipher, rowId: string, content: TransferContent): string | null {
  return Object.keys(content).length === 0 ? null : cipher.seal(JSON.stringify(content), place(rowId));
}

export const openContent = (cipher: FieldCipher, rowId: string, sealed: string): TransferContent =>
  transferContent.parse(JSON.parse(cipher.open(sealed, place(rowId))));
