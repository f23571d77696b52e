import {
  operationSummary,
  type OperationPage,
  type OperationQuery,
  type OperationSummary,
  type OperationView,
} from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions, concerns, type Operation } from './operation.js';
import { OperationEntity } from './operation.entity.js';
import { operationNotFound } from './operations.errors.js';
import { openReport } from './report-cipher.js';
import { SignatureEntity } from './signature.entity.js';

const shown = Object.keys(operationSummary.shape) as (keyof OperationSummary)[];

/** Shows operations to the organs that lead them or take part in them. */
@Injectable()
export class OperationsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
    private readonly cipher: FieldCipher,
  ) {}

  async list(tx: EntityManager, query: OperationQuery): Promise<OperationPage> {
    const { agencyId } = accessOf(tx);
    const operations = tx.createQueryBuilder(OperationEntity, 'operation');
    operations.where('(operation.agency_id = :agencyId OR :agencyId = ANY(operation.participants))', { agencyId });
    if (query.status) operations.andWhere('operation.status = :status', { status: query.status });
    const page = await keysetPage(operations, query);
    const rows = page.items.map((operation) => ({ id: operation.id, agencyId, operation }));
    const readable = await this.permits.readable(tx, 'prevention:listOperations', rows);
    const own = readable.map(({ operation }) => ({ ...operation, agencyId, operation }));
    const shown = await this.replies.withMoves(tx, own, ({ operation }) => movesFor(operation, agencyId));
    return { items: shown.map(({ row, moves }) => summaryOf(row.operation, moves)), next: page.next };
  }

  /** To an organ that takes part, the operation is work of its own; it is read by the right that its officers have at home. */
  async get(tx: EntityManager, id: string, withReport: boolean): Promise<OperationView> {
    const operation = await tx.findOneBy(OperationEntity, { id });
    const { agencyId } = accessOf(tx);
    if (!operation || !concerns(operation, agencyId)) throw this.permits.absent('prevention:readOperation', id, operationNotFound);
    const asTaker = { id, agencyId };
    await this.permits.check(tx, 'prevention:readOperation', asTaker, operationNotFound);
    const view = {
      ...summaryOf(operation, await this.movesOf(tx, operation)),
      successorId: await this.successorOf(tx, id),
      signedBy: await this.signersOf(tx, id),
    };
    const [granted] = withReport ? await this.permits.allowed(tx, ['prevention:readReport'], asTaker) : [];
    if (!granted) return view;
    await this.permits.check(tx, granted, asTaker, operationNotFound);
    return { ...view, report: operation.sealedReport === null ? null : openReport(this.cipher, id, operation.sealedReport) };
  }

  private movesOf(tx: EntityManager, operation: Operation): Promise<string[]> {
    const { agencyId } = accessOf(tx);
    return this.replies.movesOf(tx, { ...operation, agencyId }, movesFor(operation, agencyId));
  }

  private async successorOf(tx: EntityManager, id: string): Promise<string | null> {
    const successor = await tx.findOne(OperationEntity, { where: { predecessorId: id }, select: { id: true } });
    return successor?.id ?? null;
  }

  private async signersOf(tx: EntityManager, operationId: string): Promise<string[]> {
    const signatures = await tx.findBy(SignatureEntity, { operationId });
    return signatures.map(({ agencyId }) => agencyId);
  }
}

/** Who leads makes the moves; who takes part signs the report. */
function movesFor(operation: Operation, agencyId: string): readonly string[] {
  if (operation.agencyId === agencyId) return allowedActions[operation.status];
  return operation.status === 'reported' ? ['signClosingReport'] : [];
}

function summaryOf(operation: Operation, moves: readonly string[]): OperationSummary {
  const row: Record<string, unknown> = { ...operation, allowedActions: [...moves] };
  return operationSummary.parse(Object.fromEntries(shown.map((field) => [field, row[field]])));
}
