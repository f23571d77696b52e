import { officer, type Desk, type Fields } from './desk.js';
import { patiently } from './patiently.js';
import { police } from './long-road.js';

/** How a matter ended, without ids and times: two runs of the same acts end alike. */
export interface FinalState {
  status: unknown;
  stages: unknown;
  facts: Record<string, number>;
  duties: Record<string, number>;
}

const reader = officer('case-officer', police);

/** Reads how a matter ended, once nothing new has been heard of it for a while. */
export async function finalState(desk: Desk, matterId: string): Promise<FinalState> {
  let before = -1;
  let since = performance.now();
  const matter = await patiently(
    `matter ${matterId} to come to rest`,
    async () => {
      const seen = await desk.glimpse(reader, `matters/${matterId}`);
      if (Number(seen?.['facts']) !== before) [before, since] = [Number(seen?.['facts']), performance.now()];
      return before > 0 && performance.now() - since > 4_000 ? seen : undefined;
    },
    300,
  );
  const { status, intake, crackdown, prevention, survivors } = matter;
  const timeline = await desk.list(reader, `matters/${matterId}/timeline?limit=200`);
  const duties = await desk.list(reader, `duties?matterId=${matterId}&limit=200`);
  const met = new Set(duties.filter(({ state }) => state === 'met').map(({ id }) => id));
  const kept = timeline.filter((told) => !toldByOrder.includes(String(told['fact'])) && !wasCorrected(told, met));
  return {
    status,
    stages: statesOf([intake, crackdown, prevention, ...(survivors as Fields[]).flatMap(stagesOfSurvivor)]),
    facts: tally(kept.map(({ fact }) => String(fact))),
    duties: tally(duties.map(({ dutyType, state, late, missedAt }) => [dutyType, state, late, missedAt && 'missed'].join(' '))),
  };
}

const stagesOfSurvivor = ({ rescue, resettlement, rehabilitation }: Fields): unknown[] => [rescue, resettlement, rehabilitation];
const statesOf = (stages: readonly unknown[]): unknown[] => stages.map((stage) => (stage as Fields)['state']);

/**
 * What the order of hearing decides: a duty whose act is heard after its limit is told as missed first, and one whose other side is named late is told
 * again. How duties end is compared as their outcomes.
 */
export const toldByOrder: readonly string[] = ['duty.met', 'duty.missed', 'duty.reassigned'];

/** A closing that comes before the act that meets a duty is heard ends the duty first; the act corrects that, and both are told. */
const wasCorrected = ({ fact, data }: Fields, met: ReadonlySet<unknown>): boolean =>
  fact === 'duty.cancelled' && met.has((data as Fields)['dutyId']);

/** How often each word stands in a list, in the order of the words. */
export function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
