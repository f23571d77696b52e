import base from './data/base.duties.json' with { type: 'json' };
import calendarCn from './data/calendar.cn.json' with { type: 'json' };
import cn from './data/cn.duties.json' with { type: 'json' };
import gb from './data/gb.duties.json' with { type: 'json' };

/** The packs this version ships: working defaults for every jurisdiction, the Chinese mainland, England and Wales. */
export const shippedPacks: readonly unknown[] = [base, cn, gb];

/** The calendars this version ships. */
export const shippedCalendars: readonly unknown[] = [calendarCn];
