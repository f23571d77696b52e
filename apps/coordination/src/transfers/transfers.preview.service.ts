import { randomUUID } from 'node:crypto';
import { transferOffered, type AnswerTime, type AnswerTimeQuery, type OfferTransfer } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { rowOf, type LedgerFact } from '@homeward/duty-policy';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { agenciesOf } from '../duties/agency-views.js';
import { DutyPolicies } from '../duties/duty-policies.js';
import { matterNotFound } from '../matters/matters.errors.js';
import { TransferReceivers, type Route } from './transfer-receivers.js';
import { transferNotFound } from './transfers.errors.js';
import { TravellingClues } from './travelling-clues.js';

/** Tells before an offer is sent until when its receiver would have to answer, by the rules that are in force. Nothing is written. */
@Injectable()
export class TransfersPreviewService {
  constructor(
    private readonly permits: Permits,
    private readonly receivers: TransferReceivers,
    private readonly policies: DutyPolicies,
    private readonly clues: TravellingClues,
  ) {}

  async answerTime(tx: EntityManager, asked: AnswerTimeQuery): Promise<AnswerTime> {
    const { matterId } = asked;
    const { agencyId } = accessOf(tx);
    const refusals = { row: transferNotFound, matter: matterNotFound };
    await this.permits.begin(tx, 'coordination:previewTransfer', { id: matterId, agencyId, matterId }, refusals);
    const offer = offerOf(asked);
    await this.clues.refuseUnlessHeld(tx, offer);
    const route = await this.receivers.route(tx, offer);
    const { index, now } = await this.policies.moment(tx);
    const fact = offeredNow(tx, asked, route, now);
    const drafts = index.open(fact, { ledger: [], agencies: await agenciesOf(tx, [fact]), duties: [], now });
    const owed = drafts.map(({ duty }) => duty).filter((duty) => duty.agencyId === route.receiver.id);
    const duties = owed.map((duty) => ({
      dutyType: duty.dutyType,
      title: rowOf(index.policy, duty).row.title,
      dueAt: duty.dueAt,
      provisional: duty.provisionalYears.length > 0,
    }));
    return {
      toAgencyId: route.receiver.id,
      at: now,
      duties: duties.sort((one, other) => (one.dutyType < other.dutyType ? -1 : 1)),
    };
  }
}

/** The offer as far as its receiver follows from it; the reason for naming one is asked for when it is sent. */
const offerOf = ({ matterId, purpose, severity, wantedAgencyType, toAgencyId, ...asked }: AnswerTimeQuery): OfferTransfer =>
  ({
    ...{ matterId, purpose, severity, subjectKinds: [], violationKinds: [], manifest: [] },
    ...(wantedAgencyType !== undefined && { wantedAgencyType }),
    ...(toAgencyId !== undefined && { toAgencyId, overrideReason: '-' }),
    ...marksOf(asked),
  }) satisfies OfferTransfer;

const marksOf = ({
  viaPetition,
  administrativeFile,
  nrm,
}: Pick<AnswerTimeQuery, 'viaPetition' | 'administrativeFile' | 'nrm'>) => ({
  viaPetition: viaPetition ?? false,
  administrativeFile: administrativeFile ?? false,
  nrm: nrm ?? false,
});

/** The fact that the offer would tell. */
function offeredNow(tx: EntityManager, asked: AnswerTimeQuery, { sender, receiver }: Route, now: string): LedgerFact {
  const { matterId, purpose, severity } = asked;
  return {
    factId: randomUUID(),
    name: transferOffered.name,
    matterId,
    agencyId: accessOf(tx).agencyId,
    occurred: { text: now, precision: 'instant', notBefore: now, notAfter: now },
    recordedAt: now,
    implied: false,
    historical: false,
    attributes: {
      ...{ transferId: randomUUID(), clueId: null, purpose, severity, material: false },
      ...{ fromAgencyId: sender.id, fromAgencyType: sender.kind, toAgencyId: receiver.id, toAgencyType: receiver.kind },
      ...marksOf(asked),
    },
  };
}
