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
  /** Hears by which rules something was refused, for the figures. */
  onDenied?: (policyIds: readonly string[]) => void;
}

/** How something new that may not begin is answered: by itself, or as the matter in which it would stand. */
export interface BeginningRefusals {
  row: () => DomainError;
  matter: () => DomainError;
}

/** How an act on a row that others may read is refused: as an unknown row, and to its readers by saying that it is not theirs to do. */
export interface OpenRefusals {
  unknown: () => DomainError;
  notTheirs: () => DomainError;
  /** What reading it means for the caller; null where there is nothing to be told. */
  reading: { action: Action; row: PermitRow } | null;
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
  private readonly onDenied: (policyIds: readonly string[]) => void;

  constructor({ authorizer, audit, schema, now = () => new Date(), onDenied = () => undefined }: PermitsOptions) {
    this.onDenied = onDenied;
    this.authorizer = authorizer;
    this.audit = audit;
    this.rights = new RightsReader(schema, now);
  }

  /** Lets the act pass, records it in the same transaction and tells by which rule, or throws the refusal, which must be what an unknown id gives. */
  async check(tx: EntityManager, action: Action, row: PermitRow, refusal: () => DomainError): Promise<Decision> {
    return this.begin(tx, action, row, { row: refusal, matter: refusal });
  }

  /** The same for a row that others may read: from a reader there is nothing to hide. What is recorded of a denial stays the same. */
  async checkOpen(tx: EntityManager, action: Action, row: PermitRow, refusals: OpenRefusals): Promise<Decision> {
    const { unknown, notTheirs, reading } = refusals;
    try {
      return await this.check(tx, action, row, unknown);
    } catch (error) {
      if (!(error instanceof Denied) || reading === null) throw error;
      const [reads] = await this.allowed(tx, [reading.action], reading.row);
      throw reads === undefined ? error : new Denied(notTheirs(), error.entry);
    }
  }

  /** The same for a row that is not there yet: whoever may begin nothing in a matter is answered as if there were no such matter. */
  async begin(tx: EntityManager, action: Action, row: PermitRow, refusals: BeginningRefusals): Promise<Decision> {
    const decide = await this.decider(tx, [row]);
    const decision = decide(action, row);
    const entry = entryOf(action, row, decision, refusals.row());
    const refusal = typeof row.matterId === 'string' ? refusals.matter : refusals.row;
    if (!decision.allow) throw this.denied(refusal(), entry);
    await this.audit.record(tx, entry);
    return decision;
  }

  /** The refusal for a row that this transaction cannot see: unknown and hidden leave the same answer and the same kind of entry. */
  absent(action: Action, id: string, refusal: () => DomainError): Denied {
    const decision = { allow: false, policyIds: ['row-not-visible'] };
    return this.denied(refusal(), entryOf(action, { id, matterId: null }, decision, refusal()));
  }

  /** Whether anybody of the caller's roles has this function; a `false` answers 403 before any row is touched. */
  async checkFunction(database: EntityManager, caller: FunctionCaller, action: Action): Promise<boolean> {
    const principal = await this.rights.principal(database, { actorId: caller.officerId, agencyId: caller.agencyId });
    const context = { purpose: caller.purpose, sharedRead: false, walled: false, implied: false };
    const { allow, policyIds } = this.closed({ principal, action, resource: { kind: 'function' }, context });
    if (!allow) this.onDenied(policyIds);
    return allow;
  }

  /** Which of the actions the caller may do with the row; hints for the answer, decided again when one is done. */
  async allowed<Name extends Action>(tx: EntityManager, actions: readonly Name[], row: PermitRow): Promise<Name[]> {
    const decide = await this.decider(tx, [row]);
    return actions.filter((action) => decide(action, row).allow);
  }

  /** The same for the rows of a page, each with actions of its own, decided together. */
  async allowedEach<Row extends PermitRow>(
    tx: EntityManager,
    rows: readonly Row[],
    actionsOf: (row: Row) => readonly Action[],
  ): Promise<{ row: Row; actions: Action[] }[]> {
    const decide = await this.decider(tx, rows);
    return rows.map((row) => ({ row, actions: actionsOf(row).filter((action) => decide(action, row).allow) }));
  }

  /** The rows of a page that the caller may read, recorded as one reading with its count before they leave. */
  async readable<Row extends PermitRow>(tx: EntityManager, action: Action, rows: readonly Row[]): Promise<Row[]> {
    const decide = await this.decider(tx, rows);
    const passed = rows.map((row) => ({ row, decision: decide(action, row) })).filter(({ decision }) => decision.allow);
    const policyIds = [...new Set(passed.flatMap(({ decision }) => decision.policyIds))];
    const list = { action, objectType: 'list', objectId: null, matterId: null, decision: 'allow' as const };
    await this.audit.record(tx, { ...list, policyIds, outcome: `rows:${passed.length}` });
    return passed.map(({ row }) => row);
  }

  /** The roles that the acting officer holds now in the acting agency, for rules that the rows themselves decide. */
  async roles(tx: EntityManager): Promise<readonly string[]> {
    return (await this.rights.principal(tx, accessOf(tx))).roles;
  }

  /** Drops what is remembered of an officer, or of everybody in an agency, for the consumer of a fact about them. */
  forget(id: string): void {
    this.rights.forget(id);
  }

  /** Reads what the decisions need once, in their transaction; deciding itself waits for nothing. */
  private async decider(tx: EntityManager, rows: readonly PermitRow[]): Promise<(action: Action, row: PermitRow) => Decision> {
    const access = accessOf(tx);
    if (isServiceActor(access.actorId)) return () => ({ allow: actsAsService(access), policyIds: ['service-principal'] });
    const principal = await this.rights.principal(tx, access);
    const walled = await this.rights.walledMatters(tx, access);
    const foreign = rows.filter((row) => row.agencyId !== access.agencyId).map(({ matterId }) => matterId ?? null);
    const shared = await this.rights.sharedMatters(
      tx,
      access.agencyId,
      foreign.filter((matterId) => matterId !== null),
    );
    return (action, row) =>
      this.closed({
        principal,
        action,
        resource: { kind: 'row', id: row.id, attributes: attributesOf(row) },
        context: {
          purpose: access.purpose,
          sharedRead: shared.has(row.matterId ?? ''),
          walled: walled.has(row.matterId ?? ''),
          implied: access.implied,
        },
      });
  }

  private denied(refusal: DomainError, entry: AuditEntry): Denied {
    this.onDenied(entry.policyIds);
    return new Denied(refusal, entry);
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

/** Whether only the rule for imports let the act pass: no rule of ours would let this organ act, so it is stored as published. */
export const isAsPublished = ({ policyIds }: Decision): boolean =>
  policyIds.length > 0 && policyIds.every((id) => id === 'walls.import-as-published');

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
