import type { Occurred } from '@homeward/contracts';
import { instantOf } from './zone.js';

const DAY_MS = 86_400_000;

/** An act that lies before the due moment but is recorded after it, more than a day back, needs a document and a second person. */
export function needsSecondPerson(
  occurred: Pick<Occurred, 'notBefore' | 'notAfter'>,
  recordedAt: string,
  dueAt: string | null,
): boolean {
  if (dueAt === null || instantOf(recordedAt) <= instantOf(dueAt)) return false;
  const couldBeInTime = instantOf(occurred.notBefore) <= instantOf(dueAt);
  return couldBeInTime && instantOf(recordedAt) - instantOf(occurred.notBefore) > DAY_MS;
}
