import type { DutyQuery } from '@homeward/contracts';
import { cursorOf, dueCursorOf, duePage, keysetPage } from '@homeward/service-kit';
import type { DutyRow } from './duty.js';
import type { ListOrder } from './joined-page.js';

/** An order of the duties, and how a page is read in it. */
interface DutyOrder extends ListOrder<DutyRow> {
  page: typeof duePage<DutyRow>;
}

// As the database orders them: instants and ids are texts of one length, and what has no date comes last.
const compared = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
const never = '~';

/** The orders that a list of duties may be asked in. */
export const dutyOrders: Readonly<Record<NonNullable<DutyQuery['order']>, DutyOrder>> = {
  recorded: {
    page: keysetPage,
    cursorOf,
    compare: (one, other) => compared(other.recordedAt, one.recordedAt) || compared(other.id, one.id),
  },
  due: {
    page: duePage,
    cursorOf: dueCursorOf,
    compare: (one, other) => compared(one.dueAt ?? never, other.dueAt ?? never) || compared(one.id, other.id),
  },
};
