import type { CoordinationActivities, DutyWake } from '@homeward/journeys';
import type { Get } from '@homeward/service-kit';
import { DutyAlarms } from './duty-alarms.js';
import { DutyBell } from './duty-bell.js';

/** What the journey asks of the duties. */
export function dutyActivities(get: Get): Pick<CoordinationActivities, 'fireDue'> {
  const bell = get<DutyBell>(DutyBell);
  const alarms = get<DutyAlarms>(DutyAlarms);
  return { fireDue: ({ matterId }) => fireDue(bell, alarms, matterId) };
}

/** Fires whatever is due and answers the next wakes. Repeated harmlessly by the compare-and-set of the rows: there is no orders row, and "not yet" is never stored. */
async function fireDue(bell: DutyBell, alarms: DutyAlarms, about: string): Promise<DutyWake[]> {
  for (let isFiring = true; isFiring;) {
    isFiring = false;
    for (const alarm of await bell.own('journey', (tx) => alarms.dueAbout(tx, about)))
      if (await bell.ring('journey', alarm)) isFiring = true;
  }
  return bell.own('journey', (tx) => alarms.wakesAbout(tx, about));
}
