import { duePage } from '@homeward/service-kit';
import { clockViewAt } from './clock-view.js';
import { ClockEntity } from './clock.entity.js';
import { guardedClock } from './guarded-rows.js';
import { familyOf, type Queue } from './queue.js';

const isRunning = `NOT clock.missed AND clock.standing = 'running'`;

const shown = {
  marks: {
    status: 'clock.standing',
    other: `CASE WHEN clock.owner_agency_id = :agencyId THEN clock.counterpart_agency_id ELSE clock.owner_agency_id END`,
    clock: { overdue: 'clock.missed', soon: `${isRunning} AND clock.soon_at <= :now`, none: 'clock.due_at IS NULL' },
  },
  guarded: guardedClock,
  view: ({ now, zone }: { now: string; zone: string }) => clockViewAt(now, zone),
  read: duePage<ClockEntity>,
};

const owed = familyOf({
  ...shown,
  rows: (tx, { agencyId, now, todayEnds }) =>
    tx
      .createQueryBuilder(ClockEntity, 'clock')
      .where(`clock.owner_agency_id = :agencyId AND clock.state = 'open'`, { agencyId, now, todayEnds }),
});

const calling = familyOf({
  ...shown,
  rows: (tx, { agencyId, desks }) =>
    tx.createQueryBuilder(ClockEntity, 'clock').where(
      `clock.state = 'open' AND clock.rung > clock.acknowledged
       AND ((clock.owner_agency_id = :agencyId AND clock.escalated_to && :own::text[])
         OR (clock.counterpart_agency_id = :agencyId AND clock.escalated_to && :counterpart::text[]))`,
      { agencyId, own: desks.own, counterpart: desks.counterpart },
    ),
});

/** Duties by their clocks: each open one is overdue, runs, or stands still. What runs is also told by the day on which it ends. */
export const dutyQueues = {
  'duties-overdue': owed('clock.missed'),
  'duties-due-today': owed(`${isRunning} AND clock.due_at <= :todayEnds`),
  'duties-due-soon': owed(`${isRunning} AND clock.due_at > :todayEnds AND clock.soon_at <= :now`),
  'duties-running': owed(isRunning),
  'duties-paused': owed(`NOT clock.missed AND clock.standing <> 'running'`),
  'duties-escalated-to-me': calling(),
} as const satisfies Record<string, Queue>;
