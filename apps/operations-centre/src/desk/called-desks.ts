import { rolesAt, targetOf } from '@homeward/duty-policy';

/** Who asks: the roles of the officer, and every role that somebody holds in the agency. */
export interface Seats {
  own: readonly string[];
  held: readonly string[];
}

/**
 * Which of the desks that rungs have called are the officer's: the first role of a desk that anybody holds sits there. A desk stands in the agency
 * that owes, or in the one to which it is owed; desks of other agencies are called by notices alone.
 */
export function desksOf(called: readonly string[], side: 'own' | 'counterpart', { own, held }: Seats): string[] {
  return called.filter((text) => {
    const { role, reach } = targetOf(text);
    const sitting = rolesAt(role).find((each) => held.includes(each));
    return reach === side && sitting !== undefined && own.includes(sitting);
  });
}
