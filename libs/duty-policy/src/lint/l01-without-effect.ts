import { level } from '@homeward/contracts';
import type { PackRow } from '../pack.js';
import type { Path } from './finding.js';
import type { ReadPack, ReadRow } from './read-pack.js';
import { longestHours, runsByClock, shortestHours } from './spans.js';
import { rowRule, type Complaint, type World } from './world.js';
import { words } from '../words.js';

type Check = (entry: ReadRow, pack: ReadPack, world: World) => { path: Path; zh: string; en: string }[];

const idle = (path: Path, zh: string, en: string): { path: Path; zh: string; en: string } => ({ path, zh, en });
const when = (isIdle: boolean, path: Path, zh: string, en: string): { path: Path; zh: string; en: string }[] =>
  isIdle ? [idle(path, zh, en)] : [];

/** L01, second half: a field whose kind, unit or neighbour leaves it nothing to act on. */
export const withoutEffect = rowRule('L01', 'error', (entry, pack, world) =>
  checks
    .flatMap((check) => check(entry, pack, world))
    .map(({ path, zh, en }): Complaint => ({
      at: [...entry.at, ...path],
      message: words(`该字段不起作用：${zh}`, `This field acts on nothing: ${en}`),
    })),
);

const byKind: Check = ({ row }) => [
  ...when(
    row.guards !== undefined && row.kind !== 'minimumPeriod',
    ['guards'],
    '只有最短期间才能拦阻行为。',
    'only a minimum period holds acts back.',
  ),
  ...when(
    row.schedule !== undefined && row.kind !== 'recurring',
    ['schedule'],
    '只有周期义务才有日程。',
    'only a recurring duty has a schedule.',
  ),
  ...when(
    row.schedule !== undefined && row.dueField !== undefined,
    ['dueField'],
    '日程已经确定到期日。',
    'the schedule sets the dates already.',
  ),
  ...when(
    row.blocksClosing && endsOnly(row),
    ['blocksClosing'],
    '该类义务不阻止结案。',
    'a duty of this kind never blocks the closing.',
  ),
  ...when(
    row.restartsOn !== undefined && row.kind === 'recurring',
    ['restartsOn'],
    '周期义务不重新起算。',
    'a recurring duty does not start anew.',
  ),
  ...when(
    row.tolerance !== undefined && row.duration.unit !== 'instant',
    ['tolerance'],
    '只有即时义务才有容差。',
    'only a duty owed at once has a tolerance.',
  ),
  ...when(
    row.rollRule === 'none' && row.rollBasis !== undefined,
    ['rollBasis'],
    '没有顺延规则。',
    'nothing is moved off a rest day.',
  ),
  ...when(
    runsByClock(row.duration) && (row.startRule === 'nextDay' || row.startRule === 'sameDay'),
    ['startRule'],
    '按小时计算的期间不从某日起算。',
    'a limit that runs by the clock starts at a moment, not with a day.',
  ),
];

const byPlace: Check = ({ row, at }, pack, { packs }) => [
  ...when(
    row.forEach !== undefined && row.subject !== 'personId',
    ['subject'],
    '逐个被害人产生的义务以其人为对象。',
    'a duty for each victim is about that person.',
  ),
  ...when(
    row.subject === 'inherited' && !row.opensOn.some(({ fact }) => fact.startsWith('duty.')),
    ['subject'],
    '没有可以继承的义务。',
    'no duty opens it, so there is nothing to inherit.',
  ),
  ...when(
    row.regions !== undefined && !pack.head.jurisdiction.startsWith('CN'),
    ['regions'],
    '区划代码只在中国大陆有效。',
    'region codes are known for the Chinese mainland only.',
  ),
  ...when(
    !covers(pack.head.jurisdiction, row.jurisdiction),
    ['jurisdiction'],
    '不在规则包的法域之内。',
    'it lies outside the jurisdiction of the pack.',
  ),
  ...(row.supersedes ?? []).flatMap((id, index) =>
    when(
      !packs.some((other) => other.rows.some((each) => each.row.id === id && each.at !== at)),
      ['supersedes', index],
      '没有这一条义务。',
      'there is no such row to replace.',
    ),
  ),
];

const byLimit: Check = ({ row }) => [
  ...when(row.cap !== undefined && neverCaps(row), ['cap'], '上限不短于期间。', 'it is never earlier than the limit itself.'),
  ...row.extensions.flatMap((extension, index) => [
    ...when(
      extension.rollRule !== undefined && extension.mode === 'add',
      ['extensions', index, 'rollRule'],
      '增加的期间沿用原来的顺延规则。',
      'added time keeps the rest-day rule of the row.',
    ),
    ...when(
      extension.rollBasis !== undefined && extension.rollRule === undefined,
      ['extensions', index, 'rollBasis'],
      '没有顺延规则。',
      'the extension has no rest-day rule of its own.',
    ),
    ...when(
      extension.requestBefore !== undefined &&
        shortestHours(extension.requestBefore) >= longestHours(row.duration) &&
        row.duration.unit !== 'instant',
      ['extensions', index, 'requestBefore'],
      '期间内无人能够及时申请。',
      'nobody could ask in time.',
    ),
    ...when(
      extension.minLevel !== undefined && !level.options.some((known) => known === extension.minLevel),
      ['extensions', index, 'minLevel'],
      '没有这一级别。',
      'there is no such level.',
    ),
  ]),
];

const checks: readonly Check[] = [byKind, byPlace, byLimit];

function endsOnly({ kind }: PackRow): boolean {
  return kind === 'target' || kind === 'minimumPeriod' || kind === 'maximumValidity';
}

function covers(jurisdiction: string, part: string): boolean {
  return jurisdiction === '*' ? part === '*' : part === jurisdiction || part.startsWith(`${jurisdiction}-`);
}

function neverCaps({ cap, duration }: PackRow): boolean {
  if (cap === undefined) return false;
  if (cap.unit === duration.unit) return cap.value >= duration.value;
  return shortestHours(cap) > longestHours(duration);
}
