import type { DomainError } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import type { EntityManager } from 'typeorm';
import type { Audit } from '../audit/audit.js';
import type { AuditEntry } from '../audit/audit-entry.js';
import type { Action, Authorizer, Decision, DecisionRequest } from '../policy/authorizer.js';
import { attributesOf } from '../policy/row-attributes.js';
import { RightsReader } from '../rights/rights-reader.js';
import { actsAsService, isServiceActor } from '../rights/service-principal.js';
import { Denied } from './denied.js';

/** What every decided row has; further attributes named by a policy are read from it as well. */
export interface PermitRow {
  id: string;
  agencyId: string;
  matterId?: string | null;
}

export interface PermitsOptions {
  authorizer: Authorizer;
  audit: Audit;
  schema: string;
  now?: () => Date;
}

/** Who asks whether a function is theirs at all. */
export interface FunctionCaller {
  officerId: string;
  agencyId: string;
  purpose: string;
}

/** Decides with the row of the same transaction and writes down what was decided. */
export class Permits {
  private readonly authorizer: Authorizer;
  private readonly audit: Audit;
  private readonly rights: RightsReader;

  constructor({ authorizer, audit, schema, now = () => new Date() }: PermitsOptions) {
    this.authorizer = authorizer;
    this.audit = audit;
    this.rights = new RightsReader(schema, now);
  }

  /** Lets the act pass and records it in the same transaction, or throws the refusal, which must be what an unknown id gives. */
  async check(tx: EntityManager, action: Action, row: PermitRow, refusal: () => DomainError): Promise<void> {
    const decision = await this.decide(tx, action, row);
    const entry = entryOf(action, row, decision, refusal());
    if (!decision.allow) throw new Denied(refusal(), entry);
    await this.audit.record(tx, entry);
  }

  /** The refusal for a row that this transaction cannot see: unknown and hidden leave the same answer and the same kind of entry. */
  absent(action: Action, id: string, refusal: () => DomainError): Denied {
    const decision = { allow: false, policyIds: ['row-not-visible'] };
    return new Denied(refusal(), entryOf(action, { id, matterId: null }, decision, refusal()));
  }

  /** Whether anybody of the caller's roles has this function; a `false` answers 403 before any row is touched. */
  async checkFunction(database: EntityManager, caller: FunctionCaller, action: Action): Promise<boolean> {
    const principal = await this.rights.principal(database, { actorId: caller.officerId, agencyId: caller.agencyId });
    const context = { purpose: caller.purpose, sharedRead: false, implied: false };
    return this.closed({ principal, action, resource: { kind: 'function' }, context }).allow;
  }

  /** Which of the actions the caller may do with the row; hints for the answer, decided again when one is done. */
  async allowed<Name extends Action>(tx: EntityManager, actions: readonly Name[], row: PermitRow): Promise<Name[]> {
    const allowed: Name[] = [];
    for (const action of actions) if ((await this.decide(tx, action, row)).allow) allowed.push(action);
    return allowed;
  }

  /** The rows of a page that the caller may read, recorded as one reading with its count before they leave. */
  async readable<Row extends PermitRow>(tx: EntityManager, action: Action, rows: readonly Row[]): Promise<Row[]> {
    const readable: Row[] = [];
    const policyIds = new Set<string>();
    for (const row of rows) {
      const decision = await this.decide(tx, action, row);
      if (!decision.allow) continue;
      readable.push(row);
      for (const policyId of decision.policyIds) policyIds.add(policyId);
    }
    const outcome = `rows:${readable.length}`;
    const list = { action, objectType: 'list', objectId: null, matterId: null, policyIds: [...policyIds] };
    await this.audit.record(tx, { ...list, decision: 'allow', outcome });
    return readable;
  }

  /** Drops the remembered roles of an officer, for the consumer of a fact about them. */
  forget(officerId: string): void {
    this.rights.forget(officerId);
  }

  private async decide(tx: EntityManager, action: Action, row: PermitRow): Promise<Decision> {
    const access = accessOf(tx);
    if (isServiceActor(access.actorId)) return { allow: actsAsService(access), policyIds: ['service-principal'] };
    const principal = await this.rights.principal(tx, access);
    const foreign = row.agencyId !== access.agencyId;
    const sharedRead = foreign && row.matterId ? await this.rights.isShared(tx, row.matterId, access.agencyId) : false;
    return this.closed({
      principal,
      action,
      resource: { kind: 'row', id: row.id, attributes: attributesOf(row) },
      context: { purpose: access.purpose, sharedRead, implied: access.implied },
    });
  }

  /** A policy point that fails has decided nothing, and nothing is allowed. */
  private closed(request: DecisionRequest): Decision {
    try {
      return this.authorizer.decide(request);
    } catch (cause) {
      return { allow: false, policyIds: [`authorizer-failed:${cause instanceof Error ? cause.name : 'unknown'}`] };
    }
  }
}

/** The kind of thing stands in every refusal, `clue-intake.clue-not-found`: one source for the answer and for the entry. */
function entryOf(
  action: Action,
  row: { id: string; matterId?: string | null },
  decision: Decision,
  refusal: DomainError,
): AuditEntry {
  return {
    action,
    objectType: refusal.code.replace(/^.*\./, '').replace(/-not-found$/, ''),
    objectId: row.id,
    matterId: row.matterId ?? null,
    decision: decision.allow ? 'allow' : 'deny',
    policyIds: decision.policyIds,
    outcome: decision.allow ? 'done' : 'refused',
  };
}
