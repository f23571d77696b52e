import {
  aidApplied,
  aidDecided,
  dutyAcknowledged,
  dutyCancelled,
  dutyEscalated,
  dutyHeld,
  dutyMet,
  dutyMissed,
  dutyMoved,
  dutyOpened,
  dutyPaused,
  dutyResumed,
  matterClosed,
  matterReopened,
  rescueApproved,
  rescuePlanned,
  resultAcknowledged,
  transferExpired,
  transferReceived,
  transferWithdrawn,
  type Fact,
  type FactContract,
} from '@homeward/contracts';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { factOf } from './tell.js';
import { accepted, registered, transferFacts, triaged } from './unreal-facts.js';

/** One act of an unreal history: which kind, by which side, and when something of it is due, in hours from now. */
export interface Pick {
  kind: number;
  isSecond: boolean;
  dueInHours: number | null;
}

/** What may happen to a matter, in any order, however unlikely. */
export const someHistory = fc.array(
  fc.record({
    kind: fc.nat(1_000),
    isSecond: fc.boolean(),
    dueInHours: fc.option(fc.integer({ min: -48, max: 120 }), { freq: 6 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** The facts of one history between two agencies; it begins with a clue. */
export function factsOfHistory(picks: readonly Pick[], agencies: readonly [string, string], now: number): Fact[] {
  const [key, clueId] = [randomUUID(), randomUUID()];
  const kinds = kindsOf(key, clueId, agencies);
  const begun = registered({ key, agencyId: agencies[0], clueId, at: at(now, -60) });
  return [
    begun,
    ...picks.map((pick, place) => kinds[pick.kind % kinds.length]?.(pick, now, place - 59)).filter((fact) => fact !== undefined),
  ];
}

const at = (now: number, minutes: number): string => new Date(now + minutes * 60_000).toISOString();

type Make = (pick: Pick, now: number, minute: number) => Fact;

function kindsOf(key: string, clueId: string, [first, second]: readonly [string, string]): Make[] {
  const by = ({ isSecond }: Pick, now: number, minute: number) => ({
    key,
    agencyId: isSecond ? second : first,
    at: at(now, minute),
  });
  const plain =
    (contract: FactContract, data: (pick: Pick, now: number) => object): Make =>
    (pick, now, minute) =>
      factOf(contract, { ...by(pick, now, minute), data: data(pick, now) });
  return [
    ...clueKinds(clueId, by),
    ...transferKinds(clueId, [first, second], plain, by),
    ...dutyKinds([first, second], plain),
    ...otherKinds(plain),
  ];
}

type By = (pick: Pick, now: number, minute: number) => { key: string; agencyId: string; at: string };
type Plain = (contract: FactContract, data: (pick: Pick, now: number) => object) => Make;

const clueKinds = (clueId: string, by: By): Make[] => [
  (...told) => triaged({ ...by(...told), clueId }),
  (...told) => accepted({ ...by(...told), clueId }),
  (...told) => registered({ ...by(...told), clueId: randomUUID(), more: { opensMatter: false, severity: 'crisis', minor: true } }),
];

function transferKinds(clueId: string, [fromAgencyId, toAgencyId]: readonly [string, string], plain: Plain, by: By): Make[] {
  const parties = { transferId: randomUUID(), clueId, fromAgencyId, toAgencyId };
  const types = { fromAgencyType: 'womens-federation', toAgencyType: 'public-security' };
  const course = { purpose: 'criminal', severity: 'high', viaPetition: false, administrativeFile: false, nrm: false };
  const { offered, accepted: taken, refused, resultReported } = transferFacts(parties);
  return [
    ...[offered, taken, refused, resultReported].map(
      (make): Make =>
        (...told) =>
          make(by(...told)),
    ),
    plain(transferReceived, () => ({ ...parties, ...types, ...course })),
    plain(transferWithdrawn, () => ({ ...parties, ...types })),
    plain(transferExpired, () => ({ ...parties, ...types })),
    plain(resultAcknowledged, () => ({ transferId: parties.transferId, automatic: false })),
  ];
}

function dutyKinds([first, second]: readonly [string, string], plain: Plain): Make[] {
  const duties = [
    { dutyId: randomUUID(), dutyType: 'HW-TRF-02c', subjectKind: 'transfer' },
    { dutyId: randomUUID(), dutyType: 'HW-CLU-01', subjectKind: 'clue' },
  ];
  const named = ({ isSecond }: Pick) => duties[isSecond ? 1 : 0] ?? {};
  const owed = (pick: Pick) => ({
    ...named(pick),
    ownerAgencyId: pick.isSecond ? second : first,
    counterpartAgencyId: pick.isSecond ? first : null,
  });
  const due = ({ dueInHours }: Pick, now: number) => (dueInHours === null ? null : at(now, dueInHours * 60));
  const soonHours = 72;
  const soon = ({ dueInHours }: Pick, now: number) => dueInHours !== null && { soonAt: at(now, (dueInHours - soonHours) * 60) };
  const term = (pick: Pick, now: number) => ({ dueAt: due(pick, now), ...soon(pick, now), nextFiresAt: due(pick, now) });
  const to = [
    { desk: 'duty-officer', at: 'own' },
    { desk: 'liaison', at: 'counterpart' },
    { desk: 'unit-head', at: 'own' },
  ];
  return [
    plain(dutyOpened, (pick, now) => ({ ...owed(pick), ...term(pick, now) })),
    plain(dutyOpened, (pick, now) => ({ ...owed(pick), ...term(pick, now) })),
    plain(dutyMoved, (pick, now) => ({ ...named(pick), reason: 'extended', ...term(pick, now) })),
    plain(dutyPaused, (pick) => ({ ...named(pick), reason: 'pause-rule', dueAt: null })),
    plain(dutyResumed, (pick, now) => ({ ...named(pick), ...term(pick, now) })),
    plain(dutyHeld, owed),
    plain(dutyMissed, (pick, now) => ({ ...owed(pick), ...term(pick, now) })),
    plain(dutyEscalated, (pick) => ({
      ...named(pick),
      rung: 1 + ((pick.dueInHours ?? 0) & 1),
      act: 'escalate',
      to,
      nextFiresAt: null,
    })),
    plain(dutyAcknowledged, (pick) => ({ ...named(pick), rung: 1, nextFiresAt: null })),
    plain(dutyMet, (pick) => ({ ...owed(pick), late: 'no' })),
    plain(dutyCancelled, (pick) => ({ ...owed(pick), reason: 'matter-closed' })),
  ];
}

function otherKinds(plain: Plain): Make[] {
  const [rescueId, aidId, personId] = [randomUUID(), randomUUID(), randomUUID()];
  return [
    plain(rescuePlanned, () => ({ rescueId, severity: 'high', minors: false })),
    plain(rescueApproved, () => ({ rescueId })),
    plain(aidApplied, () => ({ aidId, personId, complete: true })),
    plain(aidDecided, () => ({ aidId, personId, outcome: 'granted', originAgencyType: 'public-security' })),
    plain(matterClosed, () => ({ outcome: 'other' })),
    plain(matterReopened, () => ({ reason: 'new-facts' })),
  ];
}
