import type { Occurred } from '@homeward/contracts';
import { instantOf } from './zone.js';

const DAY_MS = 86_400_000;

type When = Pick<Occurred, 'notBefore' | 'notAfter'>;

/** Whether an act could lie more than a day before it is recorded. */
export const isRecordedLate = ({ notBefore }: When, recordedAt: string): boolean =>
  instantOf(recordedAt) - instantOf(notBefore) > DAY_MS;

/** An act that could lie before the due moment but is recorded after it, more than a day back, needs a document and a second person. */
export function needsSecondPerson(occurred: When, recordedAt: string, dueAt: string | null): boolean {
  if (dueAt === null || instantOf(recordedAt) <= instantOf(dueAt)) return false;
  return instantOf(occurred.notBefore) <= instantOf(dueAt) && isRecordedLate(occurred, recordedAt);
}
