import type { Installation } from '../installation.js';
import { gatewayApi, type Api } from '../replay/api.js';
import type { Chronicle } from '../replay/chronicle.js';
import { isDone, systemClock, type Clock } from '../replay/patience.js';
import { planOf } from '../replay/plan.js';
import { replay } from '../replay/replay.js';
import type { Report } from '../replay/report.js';
import { shippedChronicles } from '../replay/shipped-chronicles.js';
import { toldByOrder } from './final-state.js';

/** What a chronicle came to, without ids and times: two replays of the same story come to the same. */
export interface Outcome {
  story: string;
  operations: readonly string[];
  stages: Report['stages'];
  survivors: readonly string[];
  duties: Report['duties'];
  deadlines: readonly unknown[];
  facts: Readonly<Record<string, number>>;
  refused: readonly string[];
}

/** A report handed from organ to organ, a protection order, a guardianship revoked, an operation. */
const stories = ['cn-shandong-report-2020', 'cn-guangdong-protection-2023', 'cn-jiangsu-guardianship-2015', 'cn-operation-2024'];

/** The small stories of different kind, under ids that make matters of their own. */
export const smallStories = ({ checkout }: Installation, suffix: string): Chronicle[] =>
  shippedChronicles(checkout)
    .filter(({ id }) => stories.includes(id))
    .map((chronicle) => ({ ...chronicle, id: `${chronicle.id}-${suffix}` }));

/** In an outage a replay asks for five times as long as usual. */
const patient: Clock = { ...systemClock, now: () => systemClock.now() / 5 };

/** Plays stories at once, and again when everything has been heard: what the second replay reads stands still. */
export async function replayToTheEnd(
  chronicles: readonly Chronicle[],
  api: Api,
  untilHeard: () => Promise<unknown>,
): Promise<Outcome[]> {
  const recordedAt = new Date().toISOString();
  const playAll = () => Promise.all(chronicles.map((chronicle) => replay(chronicle, { api, clock: patient, recordedAt })));
  const first = await playAll();
  await untilHeard();
  const second = await playAll();
  return second.map((report, at) => outcomeOf({ ...report, refused: [...(first[at]?.refused ?? []), ...report.refused] }));
}

/** The public address; after equal shares of the requests one disturbance after the other begins, while the requests go on. */
export function disturbedApi(
  installation: Installation,
  chronicles: readonly Chronicle[],
  disturbances: readonly (() => Promise<void>)[],
): { api: Api; ended: () => Promise<number> } {
  const api = gatewayApi(installation);
  const share = Math.floor(chronicles.flatMap((chronicle) => planOf(chronicle).steps).length / (disturbances.length + 1));
  const begun: Promise<void>[] = [];
  let taken = 0;
  let gate: Promise<unknown> = Promise.resolve();
  const post: Api['post'] = async (posting) => {
    await gate;
    const answer = await api.post(posting);
    const next = disturbances[begun.length];
    if (!isDone(answer) || (taken += 1) < share * (begun.length + 1) || next === undefined) return answer;
    // One that still lasts is waited out, so that each falls into the play.
    gate = Promise.resolve(begun.at(-1));
    begun.push(gate.then(next));
    return answer;
  };
  return { api: { ...api, post }, ended: async () => (await Promise.all(begun)).length };
}

function outcomeOf({ id, operations, stages, survivors, duties, deadlines, facts, refused }: Report): Outcome {
  return {
    story: stories.find((name) => id.startsWith(name)) ?? id,
    operations: operations.map(({ status }) => status),
    stages,
    survivors: survivors.map((each) => `${each.rescue} ${each.resettlement} ${each.rehabilitation}`).toSorted(),
    duties,
    deadlines: deadlines.map(({ id: deadline, outcome, agrees, duty }) => ({
      ...{ deadline, outcome, agrees },
      duty: duty && [duty.dutyType, duty.outcome],
    })),
    facts: Object.fromEntries(Object.entries(facts).filter(([name]) => !toldByOrder.includes(name))),
    refused: refused.map(({ stepId, status, code, detail }) => `${stepId} ${status} ${code} ${detail}`),
  };
}
