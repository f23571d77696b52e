import type { RegisterClue } from '@homeward/contracts';
import type { FieldCipher } from '@homeward/security';
import type { Clue } from './clue.js';

/** The sealed fields of a clue, each bound to its table, column and row: a ciphertext moved elsewhere does not open. */
export const sealedFields = [
  'sealed_registration',
  'sealed_narrative',
  'sealed_discoverer',
  'sealed_reporter',
  'sealed_explanation',
] as const;
type SealedField = (typeof sealedFields)[number];

const place = (column: SealedField, rowId: string) => ({ table: 'clues', column, rowId });

export const sealClueField = (cipher: FieldCipher, column: SealedField, rowId: string, text: string): string =>
  cipher.seal(text, place(column, rowId));

export const openClueField = (cipher: FieldCipher, column: SealedField, rowId: string, sealed: string): string =>
  cipher.open(sealed, place(column, rowId));

/** What is known of who reported a clue; nothing of it where nothing was told. */
export function reporterOf(cipher: FieldCipher, clue: Clue): Partial<Omit<NonNullable<RegisterClue['reporter']>, 'class'>> {
  if (clue.sealedReporter === null) return {};
  const told = JSON.parse(openClueField(cipher, 'sealed_reporter', clue.id, clue.sealedReporter)) as RegisterClue['reporter'];
  const { class: _class, ...reporter } = told ?? {};
  return reporter;
}

const supplementPlace = (rowId: string) => ({ table: 'clue_supplements', column: 'sealed_text', rowId });

export const sealSupplement = (cipher: FieldCipher, rowId: string, text: string): string =>
  cipher.seal(text, supplementPlace(rowId));
export const openSupplement = (cipher: FieldCipher, rowId: string, sealed: string): string =>
  cipher.open(sealed, supplementPlace(rowId));
