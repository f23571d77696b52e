import { randomUUID } from 'node:crypto';
import {
  clueAccepted,
  clueClosed,
  clueDismissed,
  clueSupplemented,
  clueTriaged,
  receiptIssued,
  type AcceptClue,
  type CloseClue,
  type DismissClue,
  type IssueReceipt,
  type SupplementClue,
  type TriageClue,
} from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, Permits } from '@homeward/security';
import { Agencies, MatterGate, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accept, close, dismiss, issueReceipt, refuseSupplementAfterEnd, triage, type Clue, type Decider } from './clue.js';
import { ClueEntity } from './clue.entity.js';
import { reporterOf, sealClueField, sealSupplement } from './clue-cipher.js';
import { clueNotFound } from './clues.errors.js';
import { SupplementEntity } from './supplement.entity.js';

/** What officers do with a clue after it was taken in: every act is load, permit, decide, replace, tell. */
@Injectable()
export class CluesService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly agencies: Agencies,
    private readonly matters: MatterGate,
  ) {}

  async supplement(tx: EntityManager, clueId: string, body: SupplementClue): Promise<Clue> {
    const clue = await this.load(tx, 'clue-intake:supplementClue', { id: clueId });
    refuseSupplementAfterEnd(clue);
    const { agencyId, occurred, implied, recordedAt } = accessOf(tx);
    const id = randomUUID();
    const sealedText = sealSupplement(this.cipher, id, body.text);
    const { matterId } = clue;
    const supplement = { id, version: 1, clueId, matterId, agencyId, kind: body.kind, sealedText, occurred, implied, recordedAt };
    await add(tx, SupplementEntity, supplement);
    await this.outbox.add(tx, clueSupplemented, supplement, { clueId, kind: body.kind });
    return clue;
  }

  async issueReceipt(tx: EntityManager, seen: Seen, { delivered }: IssueReceipt): Promise<Clue> {
    const clue = await this.load(tx, 'clue-intake:issueReceipt', seen);

    const receipted = await replace<Clue>(tx, ClueEntity, clue, issueReceipt(clue));
    await this.outbox.add(tx, receiptIssued, receipted, { clueId: clue.id, kind: 'acceptance-receipt', delivered });
    return receipted;
  }

  /** The public form shows the code of its receipt in place of a receipt on paper. */
  async issueTipCode(tx: EntityManager, clueId: string): Promise<Clue> {
    const clue = await this.load(tx, 'clue-intake:issueTipCode', { id: clueId });

    const receipted = await replace<Clue>(tx, ClueEntity, clue, issueReceipt(clue));
    await this.outbox.add(tx, receiptIssued, receipted, { clueId, kind: 'tip-code', delivered: true });
    return receipted;
  }

  /** A live clue for an act of another capability on it, with what is known of who reported it. */
  async open(tx: EntityManager, action: string, clueId: string): Promise<{ clue: Clue; reporter: string[] }> {
    const clue = await this.load(tx, action, { id: clueId });
    const { name, contact } = reporterOf(this.cipher, clue);
    return { clue, reporter: [name, contact].filter((word) => word !== undefined) };
  }

  async triage(tx: EntityManager, seen: Seen, decision: TriageClue): Promise<Clue> {
    const clue = await this.load(tx, 'clue-intake:triageClue', seen);
    const decider = await this.decider(tx, 'clue-intake:lowerSeverity', clue);

    const next = this.explained(triage(clue, decision, decider), decision.loweringReason);
    const triaged = await replace<Clue>(tx, ClueEntity, clue, next);
    const { located, disposition } = decision;
    await this.outbox.add(tx, clueTriaged, triaged, { clueId: clue.id, ...classification(triaged), located, disposition });
    return triaged;
  }

  async accept(tx: EntityManager, seen: Seen, decision: AcceptClue): Promise<Clue> {
    const clue = await this.load(tx, 'clue-intake:acceptClue', seen);
    const { kind } = await this.agencies.get(tx, clue.agencyId);

    const accepted = await replace<Clue>(tx, ClueEntity, clue, accept(clue, decision));
    const { reporterClass } = accepted;
    await this.outbox.add(tx, clueAccepted, accepted, {
      clueId: clue.id,
      ...classification(accepted),
      route: decision.route,
      agencyType: kind,
      reporterClass,
    });
    return accepted;
  }

  async dismiss(tx: EntityManager, seen: Seen, decision: DismissClue): Promise<Clue> {
    const clue = await this.load(tx, 'clue-intake:dismissClue', seen);
    const decider = await this.decider(tx, 'clue-intake:dismissGuardedClue', clue);

    const next = this.explained(dismiss(clue, decision, decider), decision.explanation);
    const dismissed = await replace<Clue>(tx, ClueEntity, clue, next);
    await this.outbox.add(tx, clueDismissed, dismissed, { clueId: clue.id, reason: decision.reason });
    return dismissed;
  }

  /** Only the last purpose closes the clue and is told; what came of the others stands in the row. */
  async close(tx: EntityManager, seen: Seen, decision: CloseClue): Promise<Clue> {
    const clue = await this.load(tx, 'clue-intake:closeClue', seen);

    const closed = await replace<Clue>(tx, ClueEntity, clue, close(clue, decision));
    if (closed.status === 'closed') await this.outbox.add(tx, clueClosed, closed, { clueId: clue.id, outcome: decision.outcome });
    return closed;
  }

  private explained(clue: Clue, words: string | undefined): Clue {
    return words === undefined
      ? clue
      : { ...clue, sealedExplanation: sealClueField(this.cipher, 'sealed_explanation', clue.id, words) };
  }

  private async decider(tx: EntityManager, action: string, clue: Clue): Promise<Decider> {
    const allowed = await this.permits.allowed(tx, [action], { ...clue });
    return { officerId: accessOf(tx).actorId, isSecondPerson: allowed.length === 1 };
  }

  private async load(tx: EntityManager, action: string, seen: Pick<Seen, 'id'> & Partial<Seen>): Promise<Clue> {
    const clue = await tx.findOneBy(ClueEntity, { id: seen.id });
    if (!clue) throw this.permits.absent(action, seen.id, clueNotFound);
    await this.permits.check(tx, action, clue, clueNotFound);
    await this.matters.refuseIfClosed(tx, clue.matterId);
    return seen.version === undefined ? clue : asSeen(clue, { version: seen.version });
  }
}

const classification = ({ severity, subjectKinds, violationKinds, purposes, riskFlags, minor }: Clue) => ({
  severity,
  subjectKinds,
  violationKinds,
  purposes,
  riskFlags,
  minor,
});
