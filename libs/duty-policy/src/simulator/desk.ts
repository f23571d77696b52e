import { exactly } from '@homeward/contracts';
import { touches } from '../acts.js';
import { advance, type AdvanceInput } from '../advance.js';
import type { AgencyLookup } from '../applicable.js';
import { applied, type Duty, type DutyDraft, type Effect, type Running } from '../duty.js';
import { idIn, type LedgerFact } from '../fact.js';
import { isUnfounded, typesShaken } from '../follow.js';
import { consolidate } from '../merge.js';
import { open } from '../open.js';
import { openNext } from '../open-next.js';
import { dutyTypesTouchedBy, type Policy } from '../policy.js';
import { instantOf, textOfInstant } from '../zone.js';
import { actOfRung } from './acts-of-rungs.js';
import { LinkedMatters } from './linked-matters.js';
import { Shelf } from './shelf.js';

/** Which policy holds between two agencies on a day. */
export type PolicyFor = (duty: Pick<Duty, 'agencyId' | 'counterpartAgencyId' | 'startedAt'>) => Policy;

/** What a desk tells about its moves. */
export interface DeskListener {
  opened(running: Running, now: string): void;
  moved(running: Running, effect: Effect, now: string): void;
  /** The desk itself did what a rung asks for. */
  acted(fact: LedgerFact): void;
}

/** A duty desk in memory, with a clock of its own: it stores what the decisions say. It has no outbox and sends nothing. */
export class SimulatedDesk {
  readonly shelf = new Shelf();
  private readonly ledgers = new Map<string | null, LedgerFact[]>();
  private readonly linked = new LinkedMatters();

  constructor(
    private readonly policy: Policy,
    private readonly policyFor: PolicyFor,
    private readonly agencies: AgencyLookup,
    private readonly listener: DeskListener,
  ) {}

  /** A fact reaches the desk. */
  arrive(given: LedgerFact, now: string): void {
    const alsoMatterIds = this.linked.with(given.matterId);
    const fact = alsoMatterIds.length === 0 ? given : { ...given, alsoMatterIds };
    for (const matter of [fact.matterId, ...alsoMatterIds]) this.ledgerOf(matter).push(fact);
    for (const { duty } of this.shelf.ofTypes(dutyTypesTouchedBy(this.policy, fact.name)))
      if (touches(duty, fact)) this.move(duty.id, { kind: 'fact', fact, ledger: this.ledgerOf(duty.matterId), now }, now);
    this.withdraw(fact, now);
    for (const draft of this.opened(fact, now)) this.insert(draft, fact, now);
    this.link(fact, now);
  }

  /** The clock looks at one duty. */
  tick(id: string, now: string): void {
    const before = this.shelf.get(id);
    this.move(id, { kind: 'tick', now }, now);
    if (this.shelf.get(id) === before) this.shelf.rest(id);
  }

  /** Somebody orders something about a duty; what may not be is refused as it would be in earnest. */
  order(key: string, command: Extract<AdvanceInput, { kind: 'command' }>['command'], now: string): void {
    const duty = this.shelf.get(key)?.duty;
    if (duty !== undefined) this.move(key, { kind: 'command', command, ledger: this.ledgerOf(duty.matterId), now }, now);
  }

  private opened(fact: LedgerFact, now: string): DutyDraft[] {
    if (!this.policy.opening.has(fact.name) && fact.name !== 'victim.identified') return [];
    const duties = this.shelf.ofMatters([fact.matterId, ...(fact.alsoMatterIds ?? [])]).map(({ duty }) => duty);
    const context = { ledger: this.ledgerOf(fact.matterId), agencies: this.agencies, duties, now };
    return open(fact, { ...context, policy: this.policy }).map((draft) => {
      const own = this.policyFor(draft.duty);
      if (own === this.policy) return draft;
      const isSame = ({ duty }: DutyDraft): boolean =>
        duty.dutyType === draft.duty.dutyType && duty.subjectId === draft.duty.subjectId;
      return open(fact, { ...context, policy: own }).find(isSame) ?? draft;
    });
  }

  private link(fact: LedgerFact, now: string): void {
    const made = this.linked.madeBy(fact);
    if (made !== null) {
      const concerned = this.shelf.ofMatters(made.matters).map(({ duty }) => duty);
      for (const { stays, superseded } of consolidate(concerned, this.policy))
        this.order(superseded, { kind: 'supersede-by-merge', linkId: made.linkId, dutyId: stays }, now);
    }
    const undone = this.linked.undoneBy(fact);
    if (undone === null) return;
    for (const { duty } of this.shelf.ofMatters(undone.matters))
      if (duty.inputs.mergedInto?.linkId === undone.linkId) this.order(duty.id, { kind: 'unlink', linkId: undone.linkId }, now);
  }

  private withdraw(fact: LedgerFact, now: string): void {
    const parent = this.shelf.get(idIn(fact, 'dutyId') ?? '')?.duty;
    if (parent === undefined) return;
    for (const { duty } of this.shelf.ofTypes(typesShaken(this.policy, fact))) {
      const opening = this.ledgerOf(duty.matterId).find(({ factId }) => factId === duty.openingFactId);
      if (isUnfounded(opening, parent)) this.move(duty.id, { kind: 'withdrawn', fact }, now);
    }
  }

  private insert(draft: DutyDraft, fact: LedgerFact, now: string): void {
    const { dutyType, subjectId, occurrence, openingFactId } = draft.duty;
    const key = `${dutyType} ${subjectId} #${occurrence}`;
    const same = this.shelf.get(key);
    if (same?.duty.openingFactId === openingFactId) return;
    const id = same === undefined ? key : `${key} ${openingFactId}`;
    if (this.shelf.get(id) !== undefined) return;
    const running: Running = { duty: { ...draft.duty, id, version: 1 }, steps: draft.steps };
    this.shelf.put(running);
    this.listener.opened(running, now);
    for (const effect of draft.effects) this.apply(id, effect, now);
    for (const older of draft.supersedes) this.move(older, { kind: 'superseded', fact }, now);
  }

  private move(key: string, input: AdvanceInput, now: string): void {
    const running = this.shelf.get(key);
    if (running === undefined) return;
    for (const effect of advance(running, input, this.policyFor(running.duty)).effects) this.apply(key, effect, now);
  }

  private apply(key: string, effect: Effect, now: string): void {
    const before = this.shelf.get(key);
    if (before === undefined) return;
    const { duty, steps } = applied(before, effect);
    const running: Running = { duty: { ...duty, version: duty.version + 1 }, steps };
    this.shelf.put(running);
    this.listener.moved(running, effect, now);
    const told = tellingOf(running.duty, effect, now);
    if (effect.opensNext) {
      const policy = this.policyFor(running.duty);
      const draft = openNext(running.duty, { policy, ledger: this.ledgerOf(duty.matterId), now });
      if (draft !== null) this.insert(draft, told, now);
    }
    // Only what could open another duty, or take one back, has to come back to the desk.
    if (this.policy.opening.has(told.name) || typesShaken(this.policy, told).length > 0) this.arrive(told, now);
    const act = actOfRung(running.duty, effect, now);
    if (act === null) return;
    this.listener.acted(act);
    this.arrive(act, now);
  }

  private ledgerOf(matterId: string | null): LedgerFact[] {
    const known = this.ledgers.get(matterId);
    if (known !== undefined) return known;
    const ledger: LedgerFact[] = [];
    this.ledgers.set(matterId, ledger);
    return ledger;
  }
}

function tellingOf(duty: Duty, effect: Effect, now: string): LedgerFact {
  const { id, dutyType, agencyId, counterpartAgencyId, matterId, implied, historical } = duty;
  return {
    factId: `${effect.fact ?? 'silent'} ${id} v${duty.version}`,
    name: effect.fact ?? 'silent',
    matterId,
    agencyId,
    occurred: exactly(textOfInstant(instantOf(effect.occurredAt))),
    recordedAt: now,
    implied,
    historical,
    attributes: {
      dutyId: id,
      dutyType,
      ownerAgencyId: agencyId,
      counterpartAgencyId,
      extensionId: effect.extensionId,
      rung: effect.fired?.rung ?? null,
    },
  };
}
