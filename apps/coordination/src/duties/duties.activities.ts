import type { CoordinationActivities, DutyWake } from '@homeward/journeys';
import { LOG, type Get, type LogFields } from '@homeward/service-kit';
import type { Logger } from 'pino';
import { DutyAlarms } from './duty-alarms.js';
import { DutyBell } from './duty-bell.js';
import type { Fired } from './fired.js';

/** What the journey asks of the duties. */
export function dutyActivities(get: Get): Pick<CoordinationActivities, 'fireDue'> {
  const bell = get<DutyBell>(DutyBell);
  const alarms = get<DutyAlarms>(DutyAlarms);
  const log = get<Pick<Logger, 'error'>>(LOG);
  return {
    fireDue: async ({ matterId }) => {
      const { wakes, fired } = await fireDue(bell, alarms, matterId);
      if (fired.length > 0) log.error(alarmOf(matterId, fired), 'the second hand had to fire what the ringer did not');
      return wakes;
    },
  };
}

/** Fires whatever is due and answers the next wakes. Repeated harmlessly by the compare-and-set of the rows: there is no orders row, and "not yet" is never stored. */
async function fireDue(bell: DutyBell, alarms: DutyAlarms, about: string): Promise<{ wakes: DutyWake[]; fired: Fired[] }> {
  const fired: Fired[] = [];
  for (let isFiring = true; isFiring;) {
    isFiring = false;
    for (const alarm of await bell.own('journey', (tx) => alarms.dueAbout(tx, about))) {
      const step = await bell.ring('journey', alarm);
      if (step === null) continue;
      fired.push(step);
      isFiring = true;
    }
  }
  return { wakes: await bell.own('journey', (tx) => alarms.wakesAbout(tx, about)), fired };
}

/** One line for all that was fired together: which duties, how many steps, and how late the latest of them. */
function alarmOf(matterId: string, fired: readonly Fired[]): LogFields {
  const late = fired.map(({ at, firedAt }) => (Date.parse(firedAt) - Date.parse(at)) / 1_000);
  return {
    matterId,
    dutyIds: [...new Set(fired.map(({ dutyId }) => dutyId))],
    count: fired.length,
    lateSeconds: Math.max(...late),
  };
}
