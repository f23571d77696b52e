import { dutyRehearsal, type RehearsedDesk } from '@homeward/contracts';
import type { Answer } from '../policy/answer.js';
import type { DutyApi } from './duty-api.js';

/** Who would be told of a duty that nobody meets, a rung a line and a desk below it; nothing is sent. */
export async function rehearseDuty(api: DutyApi, dutyId: string): Promise<Answer> {
  const rehearsal = await api.get(`duties/${dutyId}/rehearsal`, dutyRehearsal);
  const lines = rehearsal.rungs.flatMap(({ rung, act, at, state, desks }) => [
    `${rung}  ${at}  ${act}${state === 'held' ? '  held' : ''}`,
    ...(desks.length === 0 ? ['   nobody'] : desks.map(lineOf)),
  ]);
  return { json: rehearsal, lines: [...lines, `${rehearsal.rungs.length} rungs, nothing sent`], isGood: true };
}

function lineOf({ desk, agencyId, officers, urgency, notBefore, channels }: RehearsedDesk): string {
  return `   ${desk} of ${agencyId}, ${officers} there: ${urgency} from ${notBefore} by ${['inbox', ...channels].join(', ')}`;
}
