import type { FieldCipher } from '@homeward/security';

const column = 'sealed_details';

/** The personal part of a row is one sealed text, bound to its table and row: moved elsewhere it does not open. */
export const sealDetails = (cipher: FieldCipher, table: string, rowId: string, details: object | undefined): string | null =>
  details === undefined || Object.keys(details).length === 0
    ? null
    : cipher.seal(JSON.stringify(details), { table, column, rowId });

/** The personal part of a row in the clear; a row without one has no fields. */
export const openDetails = (cipher: FieldCipher, table: string, rowId: string, sealed: string | null): Record<string, unknown> =>
  sealed === null ? {} : (JSON.parse(cipher.open(sealed, { table, column, rowId })) as Record<string, unknown>);

/** What a later act tells comes to what was told before. */
export const addDetails = (
  cipher: FieldCipher,
  table: string,
  row: { id: string; sealedDetails: string | null },
  more: object | undefined,
): string | null =>
  more === undefined
    ? row.sealedDetails
    : sealDetails(cipher, table, row.id, { ...openDetails(cipher, table, row.id, row.sealedDetails), ...more });
