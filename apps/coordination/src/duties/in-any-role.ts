import { DomainError } from '@homeward/contracts';
import { isAboutWhoAsks, type Officer } from '@homeward/duty-policy';

/**
 * What an attempt gives in the first of an officer's roles in which it is not refused. Refused in each of them, the
 * officer hears what stands in the way of the act, rather than that one of the roles is the wrong one.
 */
export function inAnyRole<T>(officers: readonly Officer[], attempt: (officer: Officer) => T): T {
  const refusals: DomainError[] = [];
  for (const officer of officers) {
    try {
      return attempt(officer);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusals.push(error);
    }
  }
  throw refusals.find((refusal) => !isAboutWhoAsks(refusal)) ?? refusals[0] ?? new Error('An order that nobody gave.');
}
