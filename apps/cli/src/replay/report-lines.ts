import { counted } from './readings.js';
import { isGood, type Report } from './report.js';
import { onOneLine } from '../files/one-line.js';

/** The report on one chronicle, as lines; whatever a file holds, each stays one line. */
export const linesOf = (report: Report): string[] => told(report).map(onOneLine);

function told(report: Report): string[] {
  const { id, title, events, requests, refused, unread, remarks, seconds } = report;
  const all = events.acts + events.notes;
  return [
    `${isGood(report) ? '✓' : '✗'} ${id}: ${title}`,
    `  ${placeOf(report)}`,
    `  ${many(events.acts, 'act')} and ${many(events.notes, 'note')} from ${many(all, 'event')}; ${many(requests.done, 'request')}, ${requests.implied} of them implied; ${seconds.toFixed(1)} s`,
    ...listed('facts', report.facts),
    ...listed('duties', report.duties),
    ...events.notActed.map(({ eventId, words }) => `  ${eventId} is a note: ${inSentence(words.en)}`),
    ...report.deadlines.map(deadlineLine),
    ...refused.map((each) => `  refused ${each.stepId} ${each.fact ?? ''}: ${each.status} ${each.code} ${each.detail}`.trimEnd()),
    ...unread.map((reason) => `  ${reason}`),
    ...remarks.map((remark) => `  ${remark}`),
  ];
}

function placeOf({ matterNumber, stages, survivors, operations, refused }: Report): string {
  const stage = Object.entries(stages).map(([name, state]) => `${name} ${state}`);
  const operation = operations.map(({ status }) => `operation ${status}`);
  const where = matterNumber === null ? operation : [`matter ${matterNumber}`, ...stage, ...operation];
  const kinds = counted(
    survivors.map((each) => `rescue ${each.rescue}, resettlement ${each.resettlement}, rehabilitation ${each.rehabilitation}`),
  );
  const people = [...kinds].map(([state, number]) => `${many(number, 'survivor')}: ${state}`);
  return [...where, ...people].join('; ') || (refused.length > 0 ? 'nothing came of it: see what was refused' : 'nothing to play');
}

function listed(name: string, counts: Readonly<Record<string, number>>): string[] {
  const parts = Object.entries(counts).flatMap(([what, number]) => (number > 0 ? [`${what} ${number}`] : []));
  return parts.length === 0 ? [] : [`  ${name}: ${parts.join(', ')}`];
}

function deadlineLine({
  id,
  from,
  to,
  limit,
  published,
  outcome,
  agrees,
  duty,
  isRead,
  remark,
}: Report['deadlines'][number]): string {
  const units = limit.unit.replaceAll('_', ' ');
  const unit = limit.value === 1 ? units.replace(/s$/, '') : units;
  const mark = !agrees || !isRead ? '✗' : outcome === null ? '–' : '✓';
  const said = agrees ? (outcome ?? 'not judged') : `${outcome ?? 'not judged'}, but published ${published ?? ''}`;
  const ours = duty === null ? '' : `; ${duty.dutyType} ${duty.outcome}`;
  return `  ${mark} ${id} ${from} → ${to} within ${limit.value} ${unit}: ${said}${ours}${remark === null ? '' : ` (${remark})`}`;
}

const inSentence = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

const many = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** What all chronicles come to together; only deadlines that could be judged are counted. */
export interface Totals {
  chronicles: number;
  facts: number;
  requests: number;
  refused: number;
  deadlines: number;
  differing: number;
  seconds: number;
  /** The facts that are shown for each second of this run; on a repeat nothing new was told. */
  factsPerSecond: number;
}

export function totalsOf(reports: readonly Report[], seconds: number): Totals {
  const sum = (number: (report: Report) => number) => reports.reduce((total, report) => total + number(report), 0);
  const facts = sum((report) => Object.values(report.facts).reduce((total, count) => total + count, 0));
  return {
    chronicles: reports.length,
    facts,
    requests: sum(({ requests }) => requests.done),
    refused: sum(({ refused }) => refused.length),
    deadlines: sum(({ deadlines }) => deadlines.filter(({ outcome }) => outcome !== null).length),
    differing: sum(({ deadlines }) => deadlines.filter(({ agrees }) => !agrees).length),
    seconds: Math.round(seconds * 10) / 10,
    factsPerSecond: seconds > 0 ? Math.round((facts / seconds) * 10) / 10 : 0,
  };
}

export const totalsLine = ({
  chronicles,
  facts,
  requests,
  refused,
  deadlines,
  differing,
  seconds,
  factsPerSecond,
}: Totals): string =>
  `${many(chronicles, 'chronicle')}: ${many(facts, 'fact')} from ${many(requests, 'request')}, ${refused} refused; ${many(deadlines, 'deadline')} judged, ${differing} differ; ${seconds} s, ${factsPerSecond} facts a second shown`;
