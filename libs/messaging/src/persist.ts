import { backOff } from './back-off.js';
import type { Control } from './control.js';
import type { MessagingLog } from './kafka-client.js';
import { messageOf } from './message-of.js';

/** The work must stop before this was done; the next owner of the partition does it. */
export class Abandoned extends Error {}

/** Does a piece of bookkeeping however long the database is away. Gives up only when work must stop. */
export async function persist<Result>(control: Control, log: MessagingLog, work: () => Promise<Result>): Promise<Result> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      log.warn(`facts: ${messageOf(error)}`);
      if (control.mustStop()) throw new Abandoned('Work had to stop.', { cause: error });
      await control.pause(backOff(failures));
      if (control.mustStop()) throw new Abandoned('Work had to stop.', { cause: error });
    }
  }
}
