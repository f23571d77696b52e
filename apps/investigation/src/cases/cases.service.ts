import { randomUUID } from 'node:crypto';
import {
  caseClosed,
  caseReopened,
  investigationConcluded,
  progressNoted,
  reporterClass,
  type CloseCase,
  type ConcludeInvestigation,
  type NoteProgress,
  type ReopenCase,
} from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, Permits } from '@homeward/security';
import { actOf, Agencies, MatterGate, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { close, conclude, noteProgress, reopen, type Case } from './case.js';
import { CaseEntity } from './case.entity.js';
import { addressFile, reporterOf } from './case-register.js';
import { caseNotFound, procuratorateUnknown } from './cases.errors.js';
import { sealProgress } from './progress-cipher.js';
import { ProgressEntryEntity } from './progress-entry.entity.js';

/** What the agency that opened a case does with it after its filing. */
@Injectable()
export class CasesService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly agencies: Agencies,
    private readonly matters: MatterGate,
  ) {}

  async noteProgress(tx: EntityManager, seen: Seen, { text, severity }: NoteProgress): Promise<Case> {
    const { kase, permit } = await this.load(tx, 'investigation:noteProgress', seen);

    const noted = await replace<Case>(tx, CaseEntity, kase, noteProgress(kase, severity));
    const id = randomUUID();
    const sealedText = sealProgress(this.cipher, id, text);
    const { id: caseId, matterId } = kase;
    const entry = { id, version: 1, caseId, matterId, severity: noted.severity, sealedText, ...actOf(accessOf(tx), permit) };
    await add(tx, ProgressEntryEntity, entry);
    await this.outbox.add(tx, progressNoted, entry, { caseId, severity: noted.severity });
    return noted;
  }

  async conclude(tx: EntityManager, seen: Seen, { outcome, procuratorateAgencyId }: ConcludeInvestigation): Promise<Case> {
    const { kase } = await this.load(tx, 'investigation:concludeInvestigation', seen);
    const addressee = await this.agencies.find(tx, procuratorateAgencyId);
    if (addressee?.kind !== 'procuratorate') throw procuratorateUnknown('/procuratorateAgencyId');

    const concluded = await replace<Case>(tx, CaseEntity, kase, conclude(kase));
    await addressFile(tx, kase.id, procuratorateAgencyId);
    const reporter = reporterClass.parse(await reporterOf(tx, kase.clueId));
    await this.outbox.add(tx, investigationConcluded, concluded, { caseId: kase.id, outcome, reporterClass: reporter });
    return concluded;
  }

  async close(tx: EntityManager, seen: Seen, { outcome }: CloseCase): Promise<Case> {
    const { kase } = await this.load(tx, 'investigation:closeCase', seen);

    const closed = await replace<Case>(tx, CaseEntity, kase, close(kase));
    await this.outbox.add(tx, caseClosed, closed, { caseId: kase.id, outcome });
    return closed;
  }

  async reopen(tx: EntityManager, seen: Seen, { reason }: ReopenCase): Promise<Case> {
    const { kase } = await this.load(tx, 'investigation:reopenCase', seen);

    const reopened = await replace<Case>(tx, CaseEntity, kase, reopen(kase));
    await this.outbox.add(tx, caseReopened, reopened, { caseId: kase.id, reason });
    return reopened;
  }

  private async load(tx: EntityManager, action: string, seen: Seen) {
    const kase = await tx.findOneBy(CaseEntity, { id: seen.id });
    if (!kase) throw this.permits.absent(action, seen.id, caseNotFound);
    const permit = await this.permits.check(tx, action, kase, caseNotFound);
    await this.matters.refuseIfClosed(tx, kase.matterId);
    return { kase: asSeen<Case>(kase, seen), permit };
  }
}
