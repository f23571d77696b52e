import { DomainError, type ServiceName } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { isRecordedLate, needsSecondPerson } from '@homeward/duty-policy';
import type { ComingFact } from '@homeward/messaging';
import type { Audit } from '@homeward/security';
import type { EntityManager } from 'typeorm';
import type { DutiesInTime, LaterDuty, MissedDuty } from './due-periods.js';
import type { RecordedAct, Unfit } from './late-recording.js';
import type { LateRecordings } from './late-recordings.js';

/**
 * Stands where facts are left in the outbox, so that no command can forget it: what would turn a missed duty into one met in time is not recorded by
 * one officer alone. It holds for what officers do; history is recorded as it was published, and what a service does by itself was asked for before.
 */
export class LateRecordingGuard {
  constructor(
    private readonly duties: () => DutiesInTime,
    private readonly agreed: LateRecordings,
    private readonly audit: Audit,
    private readonly service: ServiceName,
  ) {}

  /** Refuses a fact of an act on a row that would lie before all that this act is owed for: the duties would stay open for ever. */
  async refuseTooEarly(tx: EntityManager, { name, key }: ComingFact): Promise<void> {
    const { asked, purpose, occurred, recordedAt } = accessOf(tx);
    if (!asked?.rowId || purpose === 'historical-import' || occurred.notAfter >= recordedAt) return;
    const later = await this.duties().later(tx, { fact: name, rowId: asked.rowId, matterId: key, occurred });
    if (later.length > 0) throw beforeDuty(later);
  }

  /** Refuses a fact whose act could have met, in time, a duty whose time is over, unless a second officer agreed to it. */
  async refuseAlone(tx: EntityManager, { name, key, data }: ComingFact): Promise<void> {
    const { asked, purpose, occurred, recordedAt, agencyId, actorId } = accessOf(tx);
    if (!asked || purpose === 'historical-import' || !isRecordedLate(occurred, recordedAt)) return;
    const act = { fact: name, matterId: key, data, occurred, recordedAt };
    const missed = (await this.duties().missed(tx, act)).filter(({ dueAt }) => needsSecondPerson(occurred, recordedAt, dueAt));
    if (missed.length === 0) return;
    const { rowId, lateRecordingId } = asked;
    if (lateRecordingId === null) throw backdated(missed, { fact: name, rowId, matterId: key, lateRecording: null });
    const unfit = await this.agreed.use(tx, lateRecordingId, { ...act, agencyId, actorId, rowId });
    if (unfit !== null) throw backdated(missed, { fact: name, rowId, matterId: key, lateRecording: unfit });
    await this.audit.record(tx, {
      action: `${this.service}:useLateRecording`,
      objectType: 'late-recording',
      objectId: lateRecordingId,
      matterId: key,
      decision: 'allow',
      policyIds: [],
      outcome: 'done',
    });
  }
}

function beforeDuty(later: readonly LaterDuty[]): DomainError {
  const [first] = later;
  const detail = `${first?.dutyType ?? 'A duty'} about this row began at ${first?.startedAt ?? 'a later time'}: an act that meets it does not lie before.`;
  const errors = [{ pointer: '/occurred', code: 'occurred-before-duty', detail }];
  return new DomainError('invalid', 'coordination.occurred-before-duty', detail, {
    errors,
    blocking: later.map((duty) => ({ ...duty })),
  });
}

const whyUnfit: Record<Unfit, string> = {
  unknown: 'No late recording of the agency has this id.',
  used: 'The late recording was used before.',
  expired: 'The late recording is no longer valid.',
  'same-person': 'The officer who agreed to the late recording does not record the act.',
  'another-act': 'The late recording names another act.',
  'another-time': 'The late recording names another time.',
};

/** What a second officer would agree to, and why what one agreed to does not fit. */
interface Wanted extends Pick<RecordedAct, 'fact' | 'rowId' | 'matterId'> {
  lateRecording: Unfit | null;
}

function backdated(missed: readonly MissedDuty[], wanted: Wanted): DomainError {
  const [first] = missed;
  const why = wanted.lateRecording === null ? '' : ` ${whyUnfit[wanted.lateRecording]}`;
  const detail = `${first?.dutyType ?? 'A duty'} was due at ${first?.dueAt ?? 'an earlier time'}: an act that meets it needs a document and a second person.${why}`;
  return new DomainError('conflict', 'coordination.backdating-needs-second-person', detail, {
    blocking: missed.map((duty) => ({ ...duty, ...wanted })),
  });
}
