import type { Fact, TimelineKind } from '@homeward/contracts';

const ofPillar: Readonly<Record<string, TimelineKind>> = {
  'clue-intake': 'intake',
  investigation: 'crackdown',
  rescue: 'rescue',
  resettlement: 'resettlement',
  rehabilitation: 'rehabilitation',
  prevention: 'prevention',
};
const ofTransfer = /^(?:transfer|result)\.|^progress\.reported$/;
const ofClock = /^(?:duty|duty-merger|notice)\./;

/** What an entry is about: a pillar tells of the work of its stage; the rest is about a transfer, a clock, or the matter itself. */
export function timelineKindOf({ source, name }: Pick<Fact, 'source' | 'name'>): TimelineKind {
  const stage = ofPillar[source];
  if (stage !== undefined) return stage;
  if (ofTransfer.test(name)) return 'transfer';
  return ofClock.test(name) ? 'clock' : 'matter';
}
