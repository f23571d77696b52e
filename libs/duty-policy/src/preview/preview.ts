import type { Policy } from '../policy.js';
import { withFormerRows } from './both-policies.js';
import { impactHash, type Digest } from './impact-hash.js';
import { impactClasses, type ImpactClass, type ImpactRow, type PreviewItem, type Scope } from './impact.js';
import { impactOfFact } from './impact-of-fact.js';
import { impactOnDuty } from './impact-on-duty.js';

/** How a preview is made. */
export interface PreviewOptions {
  now: string;
  digest: Digest;
  /** What is previewed, by name and version: part of the hash, so that two people sign the same thing. */
  subject: string;
  /** For whom each row is changed; a change of law is for what opens from now on, unless said otherwise. */
  scopeOf?: (dutyType: string) => Scope;
  /** A change of calendar leaves each duty under the version that opened it; a change of pack takes running ones over. */
  keepsVersions?: boolean;
  /** How many items make a chunk. */
  chunkSize?: number;
}

/** A part of an impact: its rows to export, and how far the count has come. */
export interface ImpactChunk {
  rows: ImpactRow[];
  seen: number;
  counts: Record<ImpactClass, number>;
}

/** The end of a preview: the whole count, and the hash by which a second person signs what the first one saw. */
export interface ImpactSummary {
  seen: number;
  counts: Record<ImpactClass, number>;
  firingAtOnce: number;
  hash: string;
}

const finalStates = new Set(['met', 'cancelled', 'superseded', 'elapsed', 'lapsed']);
const usualChunk = 200;

/** Reads running duties one by one and tells chunk by chunk what a change would do to them. It keeps counts only; leaving the loop cancels it. */
export async function* preview(
  items: Iterable<PreviewItem> | AsyncIterable<PreviewItem>,
  before: Policy,
  after: Policy,
  options: PreviewOptions,
): AsyncGenerator<ImpactChunk, ImpactSummary, undefined> {
  const { now, digest, subject, scopeOf = () => 'new-only', keepsVersions, chunkSize = usualChunk } = options;
  const policies = { before, after, both: withFormerRows(after, before), keepsVersions };
  const counts = Object.fromEntries(impactClasses.map((each) => [each, 0])) as Record<ImpactClass, number>;
  const hash = impactHash(digest, subject);
  let rows: ImpactRow[] = [];
  let seen = 0;
  let firingAtOnce = 0;
  for await (const item of items) {
    for (const row of impactOf(item, policies, now, scopeOf)) {
      counts[row.class] += 1;
      firingAtOnce += row.firing.length;
      hash.add(row);
      rows.push(row);
    }
    seen += 1;
    if (seen % chunkSize === 0) {
      yield { rows, seen, counts: { ...counts } };
      rows = [];
    }
  }
  if (rows.length > 0) yield { rows, seen, counts: { ...counts } };
  return { seen, counts, firingAtOnce, hash: hash.value() };
}

function impactOf(
  item: PreviewItem,
  policies: { before: Policy; after: Policy; both: Policy; keepsVersions?: boolean | undefined },
  now: string,
  scopeOf: (dutyType: string) => Scope,
): ImpactRow[] {
  if (item.kind === 'opening')
    return impactOfFact(item, { before: policies.before, after: policies.both }, now).filter(
      ({ dutyType }) => scopeOf(dutyType) === 'running',
    );
  const { duty } = item.running;
  if (finalStates.has(duty.state)) return [];
  if (scopeOf(duty.dutyType) === 'running') return [impactOnDuty(item.running, item.ledger, policies, now)];
  const { id, dutyType, agencyId, matterId, dueAt } = duty;
  return [{ key: id, dutyType, agencyId, matterId, class: 'unchanged', before: dueAt, after: dueAt, firing: [] }];
}
