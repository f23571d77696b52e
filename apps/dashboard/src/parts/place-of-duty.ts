import type { DutySummary } from '@homeward/contracts';

/** Where the work on a duty is done. */
export function placeOfDuty({
  subjectKind,
  subjectId,
  matterId,
}: Pick<DutySummary, 'subjectKind' | 'subjectId' | 'matterId'>): string | null {
  if (subjectKind === 'clueId') return `/clues/${subjectId}`;
  if (subjectKind === 'transferId') return `/transfers/${subjectId}`;
  return matterId === null ? null : `/matters/${matterId}?tab=work`;
}
