import type { Words } from '@homeward/contracts';
import type { Chronicle } from './chronicle.js';
import { outcomeOfDuty, type Recomputed } from './deadlines.js';
import { noteWords } from './noting.js';
import type { Played, Refused } from './player.js';
import { counted, type Seen } from './readings.js';
import type { Plan, Told } from './step.js';

/** What became of one chronicle. */
export interface Report {
  id: string;
  title: string;
  kind: Chronicle['kind'];
  matterId: string | null;
  matterNumber: string | null;
  operations: readonly { id: string; status: string }[];
  stages: Readonly<Record<string, string>>;
  survivors: readonly { personId: string; rescue: string; resettlement: string; rehabilitation: string }[];
  events: { acts: number; notes: number; notActed: readonly NotActed[] };
  requests: { done: number; implied: number };
  facts: Readonly<Record<string, number>>;
  duties: Readonly<Record<DutyCount, number>>;
  deadlines: readonly Recomputed[];
  refused: readonly Refused[];
  /** What could not be read back, each with its reason. */
  unread: readonly string[];
  remarks: readonly string[];
  seconds: number;
}

/** An event that became a note although its fact is one of ours: the code of the reason, and its words. */
export interface NotActed extends Told {
  why: string;
  words: Words;
}

const dutyCounts = ['met', 'met-late', 'missed', 'cannot-tell', 'running', 'ended', 'implied'] as const;
type DutyCount = (typeof dutyCounts)[number];

/** Everything a report is made of. */
export interface Course {
  chronicle: Chronicle;
  plan: Plan;
  played: Played;
  seen: Seen;
  deadlines: readonly Recomputed[];
  seconds: number;
}

/** Puts together what became of a chronicle. */
export function reportOf({ chronicle, plan, played, seen, deadlines, seconds }: Course): Report {
  const { id, title, kind } = chronicle;
  const row = plan.matterRow === null ? undefined : played.rows.get(plan.matterRow);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const late = seen.isSettled ? [] : ['not every fact had arrived when this was read'];
  return {
    id,
    title,
    kind,
    matterId: text(row?.['matterId']),
    matterNumber: seen.matter?.number ?? text(row?.['matterNumber']),
    operations: operationsOf(played),
    stages: seen.matter ? stagesOf(seen.matter) : {},
    survivors: (seen.matter?.survivors ?? []).map(({ personId, rescue, resettlement, rehabilitation }) => ({
      personId,
      rescue: rescue.state,
      resettlement: resettlement.state,
      rehabilitation: rehabilitation.state,
    })),
    events: eventsOf(plan),
    requests: { done: played.done.length, implied: played.done.filter(({ step }) => step.implied).length },
    facts: factsOf(played, seen),
    duties: dutiesOf(seen),
    deadlines,
    refused: played.refused,
    unread: seen.unread,
    remarks: [...plan.remarks, ...late],
    seconds,
  };
}

function operationsOf({ rows }: Played): Report['operations'] {
  const own = [...rows].filter(([name]) => name.startsWith('operation:')).map(([, row]) => row);
  return own.map((row) => ({ id: String(row['id']), status: String(row['status']) }));
}

const stagesOf = ({ intake, crackdown, prevention }: NonNullable<Seen['matter']>): Record<string, string> => ({
  intake: intake.state,
  crackdown: crackdown.state,
  prevention: prevention.state,
});

function eventsOf({ told }: Plan): Report['events'] {
  const acts = told.filter(({ as }) => as === 'act').length;
  const notActed = told.flatMap(({ why, ...each }) => (why === undefined ? [] : [{ ...each, why, words: noteWords(why) }]));
  return { acts, notes: told.length - acts, notActed };
}

/** The facts as the desk counts them; what it does not show to this reader counts as it was acknowledged. */
function factsOf({ done }: Played, { timeline }: Seen): Record<string, number> {
  const shown = counted(timeline.map(({ fact }) => fact));
  const acknowledged = counted(done.flatMap(({ step: { fact } }) => fact ?? []));
  const names = [...new Set([...shown.keys(), ...acknowledged.keys()])].sort();
  return Object.fromEntries(names.map((name) => [name, Math.max(shown.get(name) ?? 0, acknowledged.get(name) ?? 0)]));
}

function dutiesOf({ duties }: Seen): Report['duties'] {
  const ended = ['cancelled', 'superseded', 'elapsed', 'lapsed'];
  const words = duties.map((duty) => (duty.implied ? 'implied' : ended.includes(duty.state) ? 'ended' : outcomeOfDuty(duty)));
  const counts = counted(words);
  return Object.fromEntries(dutyCounts.map((name) => [name, counts.get(name) ?? 0])) as Report['duties'];
}

/** Whether everything was taken and could be read back, and every published outcome was found again. */
export const isGood = ({ refused, unread, deadlines }: Report): boolean =>
  refused.length === 0 && unread.length === 0 && deadlines.every(({ agrees, isRead }) => agrees && isRead);
