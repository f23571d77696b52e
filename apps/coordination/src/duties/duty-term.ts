import { knownFacts, meetingActs, type MeetingActs } from '@homeward/contracts';
import { knownRowOf, type Policy } from '@homeward/duty-policy';
import type { DutyRow } from './duty.js';

/** What a fact of a duty says of the time in which it is to be met. */
export interface ToldTerm {
  dueAt: string | null;
  latestDueAt?: string;
  metBy?: MeetingActs;
}

/** Says until when a duty is to be met and by what: no day but the latest one where the dates leave it open, and no acts where its time only ends. */
export function termOf(row: DutyRow, policy: Policy): ToldTerm {
  const { inputs } = row;
  const end = endOf(row);
  if (inputs.kind === 'minimumPeriod' || inputs.kind === 'maximumValidity') return end;
  const metBy = meetingActs.safeParse(actsOf(row, policy)).data;
  return { ...end, ...(metBy && { metBy }) };
}

const endOf = ({ dueAt, dueAtLatest }: DutyRow): ToldTerm =>
  dueAt !== null && dueAtLatest !== null && dueAtLatest !== dueAt ? { dueAt: null, latestDueAt: dueAtLatest } : { dueAt };

const told = new Set(knownFacts.map(({ name }) => name));

// A pack may also name facts that no service of ours tells, and subjects that have no id of their own, such as a region.
const actsOf = (row: DutyRow, policy: Policy): object => ({
  facts: [...new Set(knownRowOf(policy, row)?.row.satisfiedBy.facts.map(({ fact }) => fact))].filter((fact) => told.has(fact)),
  subject: row.subjectKind,
  subjectId: row.subjectId,
  actsFrom: row.inputs.metByActsFrom,
});
