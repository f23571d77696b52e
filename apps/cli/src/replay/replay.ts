import { loadPolicy, shippedCalendars, shippedPacks, type Policy } from '@homeward/duty-policy';
import type { Api } from './api.js';
import type { Chronicle } from './chronicle.js';
import { recompute, withDuty, type Recomputed } from './deadlines.js';
import { Patience, type Clock } from './patience.js';
import { planOf } from './plan.js';
import { play, type Done, type Played } from './player.js';
import { explain, readMatter, readOperation, type Seen } from './readings.js';
import { reportOf, type Report } from './report.js';
import { isRef, type Plan, type Step } from './step.js';

/** What a replay works with. */
export interface Tools {
  api: Api;
  clock: Clock;
  recordedAt: string;
  note?: (text: string) => void;
  /** Says a line that stays. */
  say?: (text: string) => void;
}

/** Plays one chronicle and reads back what came of it. */
export async function replay(chronicle: Chronicle, tools: Tools): Promise<Report> {
  const since = tools.clock.now();
  const plan = planOf(chronicle);
  const patience = new Patience(tools.clock, tools.say);
  const played = await play(plan, tools.api, {
    patience,
    ...(tools.note && { note: tools.note }),
  });
  const seconds = () => Math.round((tools.clock.now() - since) / 100) / 10;
  tools.note?.('waiting for the desk');
  const seen = await readBack(plan, played, { api: tools.api, patience });
  const deadlines = await judged(chronicle, { plan, played, seen, patience, tools });
  return reportOf({ chronicle, plan, played, seen, deadlines, seconds: seconds() });
}

/** Where and how patiently is read. */
interface Reading {
  api: Api;
  patience: Patience;
}

/** The matter, or where there is none the operations, as they stand when everything has arrived. */
async function readBack(plan: Plan, { done, rows }: Played, { api, patience }: Reading): Promise<Seen> {
  const told = done.filter(({ step }) => step.fact !== null);
  const matterId = plan.matterRow === null ? undefined : rows.get(plan.matterRow)?.['matterId'];
  if (typeof matterId === 'string' && plan.openerSlug !== null) {
    const facts = factsOf(told).filter((fact) => !fact.startsWith('operation.'));
    return readMatter(api, patience, { id: matterId, slug: plan.openerSlug, facts });
  }
  const opened = told.filter(({ step }) => step.fact === 'operation.opened');
  const seen = await Promise.all(
    opened.map(({ step: { gives: row = '', actor } }) => {
      const own = told.filter(({ step }) => step.actor.slug === actor.slug && (step.gives === row || isOn(row, step)));
      return readOperation(api, patience, { id: String(rows.get(row)?.['id']), slug: actor.slug, facts: factsOf(own) });
    }),
  );
  return {
    matter: null,
    timeline: seen.flatMap(({ timeline }) => timeline),
    duties: seen.flatMap(({ duties }) => duties),
    isSettled: seen.every(({ isSettled }) => isSettled),
    unread: [...new Set(seen.flatMap(({ unread }) => unread))],
  };
}

const factsOf = (done: readonly Done[]): string[] => done.flatMap(({ step }) => step.fact ?? []);

/** The lead of an operation sees what it told itself. */
const isOn = (row: string, { body }: Step): boolean => isRef(body['operationId']) && body['operationId'].of === row;

interface Course {
  plan: Plan;
  played: Played;
  seen: Seen;
  patience: Patience;
  tools: Tools;
}

async function judged(chronicle: Chronicle, { plan, played, seen, patience, tools }: Course): Promise<Recomputed[]> {
  const { told, openerSlug } = plan;
  const evidence = {
    ...{ policy: policy(), told, played, timeline: seen.timeline, duties: seen.duties, unread: seen.unread },
    explain: (dutyId: string) =>
      openerSlug === null ? Promise.resolve(null) : explain(tools.api, patience, { dutyId, slug: openerSlug }),
  };
  const judgedAll: Recomputed[] = [];
  for (const deadline of recompute(chronicle, tools.recordedAt)) judgedAll.push(await withDuty(deadline, evidence));
  return judgedAll;
}

let loaded: Policy | undefined;
const policy = (): Policy => (loaded ??= loadPolicy(shippedPacks, shippedCalendars));
