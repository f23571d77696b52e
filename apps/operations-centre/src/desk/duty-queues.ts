import { duePage } from '../lists/due-page.js';
import { clockViewAt } from './clock-view.js';
import { ClockEntity } from './clock.entity.js';
import { guardedClock } from './guarded-rows.js';
import { queueOf, type Queue } from './queue.js';

const duties = (which: string): Queue =>
  queueOf({
    query: (tx, { agencyId, todayEnds, soonEnds }) =>
      tx
        .createQueryBuilder(ClockEntity, 'clock')
        .where(`clock.owner_agency_id = :agencyId AND clock.state = 'open' AND ${which}`, { agencyId, todayEnds, soonEnds }),
    marks: { status: 'clock.standing' },
    guarded: guardedClock,
    view: ({ now, zone }) => clockViewAt(now, zone),
    read: duePage,
  });

const isRunning = `NOT clock.missed AND clock.standing = 'running'`;

/** Duties by their clocks: each open one is overdue, runs, or stands still. What runs is also told by the day on which it ends. */
export const dutyQueues = {
  'duties-overdue': duties('clock.missed'),
  'duties-due-today': duties(`${isRunning} AND clock.due_at <= :todayEnds`),
  'duties-due-soon': duties(`${isRunning} AND clock.due_at > :todayEnds AND clock.due_at <= :soonEnds`),
  'duties-running': duties(isRunning),
  'duties-paused': duties(`NOT clock.missed AND clock.standing <> 'running'`),
  'duties-escalated-to-me': queueOf({
    query: (tx, { agencyId, desks }) =>
      tx.createQueryBuilder(ClockEntity, 'clock').where(
        `clock.state = 'open' AND clock.rung > clock.acknowledged
           AND ((clock.owner_agency_id = :agencyId AND clock.escalated_to && :own::text[])
             OR (clock.counterpart_agency_id = :agencyId AND clock.escalated_to && :counterpart::text[]))`,
        { agencyId, own: desks.own, counterpart: desks.counterpart },
      ),
    marks: { status: 'clock.standing' },
    guarded: guardedClock,
    view: ({ now, zone }) => clockViewAt(now, zone),
    read: duePage,
  }),
} as const satisfies Record<string, Queue>;
