import { exactly } from '@homeward/contracts';
import { touches } from './acts.js';
import { advance, type AdvanceInput } from './advance.js';
import type { Command } from './commands.js';
import { applied, type Duty, type DutyDraft, type Effect, type Running } from './duty.js';
import { idIn, type LedgerFact } from './fact.js';
import { isUnfounded, typesShaken } from './follow.js';
import { open } from './open.js';
import { openNext } from './open-next.js';
import { dutyTypesTouchedBy, type Policy } from './policy.js';
import { anyAgency, shipped } from './sample-facts.js';
import { instantOf, textOfInstant } from './zone.js';

/** A duty desk in memory: it stores what the decisions say, and nothing else. Duties are found by `TYPE subject #occurrence`. */
export class SampleDesk {
  readonly duties = new Map<string, Running>();
  readonly told: { duty: string; effect: Effect }[] = [];
  private readonly ledger: LedgerFact[] = [];
  private time = 0;

  constructor(private readonly policy: Policy = shipped) {}

  /** A fact reaches the desk. */
  arrive(fact: LedgerFact, now: string = fact.recordedAt): void {
    this.ledger.push(fact);
    this.time = Math.max(this.time, instantOf(now));
    const types = dutyTypesTouchedBy(this.policy, fact.name);
    for (const key of [...this.duties.keys()]) {
      const { duty } = this.get(key);
      if (types.includes(duty.dutyType) && touches(duty, fact))
        this.move(key, { kind: 'fact', fact, ledger: this.ledger, now }, now);
    }
    this.withdraw(fact, now);
    const context = { policy: this.policy, ledger: this.ledger, agencies: anyAgency, duties: this.rows(), now };
    for (const draft of open(fact, context)) this.insert(draft, fact, now);
  }

  /** The clock moves on to a moment; everything that is due until then fires in its order. */
  clock(now: string): void {
    for (let next = this.earliest(); next !== null && instantOf(next.at) <= instantOf(now); next = this.earliest()) {
      this.time = Math.max(this.time, instantOf(next.at));
      const at = textOfInstant(this.time);
      this.move(next.key, { kind: 'tick', now: at }, at);
    }
  }

  /** A fact that has been heard is delivered once more. */
  again(key: string, fact: LedgerFact, now: string): Effect[] {
    return this.move(key, { kind: 'fact', fact, ledger: this.ledger, now }, now);
  }

  /** Somebody orders something about a duty. */
  order(key: string, command: Command, now: string): Effect[] {
    this.time = Math.max(this.time, instantOf(now));
    return this.move(key, { kind: 'command', command, ledger: this.ledger, now }, now);
  }

  /** A duty as it stands. */
  get(key: string): Running {
    const found = this.duties.get(key);
    if (found === undefined) throw new Error(`No duty ${key} among ${[...this.duties.keys()].join(', ')}`);
    return found;
  }

  /** Every fact that has reached the desk. */
  get facts(): readonly LedgerFact[] {
    return this.ledger;
  }

  rows(): Duty[] {
    return [...this.duties.values()].map(({ duty }) => duty);
  }

  private withdraw(fact: LedgerFact, now: string): void {
    const parent = this.duties.get(idIn(fact, 'dutyId') ?? '');
    if (parent === undefined) return;
    const types = typesShaken(this.policy, fact);
    for (const [key, { duty }] of [...this.duties].filter(([, { duty }]) => types.includes(duty.dutyType))) {
      const opening = this.ledger.find(({ factId }) => factId === duty.openingFactId);
      if (isUnfounded(opening, parent.duty)) this.move(key, { kind: 'withdrawn', fact }, now);
    }
  }

  private insert(draft: DutyDraft, fact: LedgerFact, now: string): void {
    const key = `${draft.duty.dutyType} ${draft.duty.subjectId} #${draft.duty.occurrence}`;
    const same = this.duties.get(key);
    if (same !== undefined && same.duty.openingFactId === draft.duty.openingFactId) return;
    const id = same === undefined ? key : `${key} ${draft.duty.openingFactId}`;
    this.duties.set(id, { duty: { ...draft.duty, id, version: 1 }, steps: draft.steps });
    for (const effect of draft.effects) this.apply(id, effect, now);
    for (const older of draft.supersedes) this.move(older, { kind: 'superseded', fact }, now);
  }

  private move(key: string, input: AdvanceInput, now: string): Effect[] {
    const { effects } = advance(this.get(key), input, this.policy);
    for (const effect of effects) this.apply(key, effect, now);
    return effects;
  }

  private apply(key: string, effect: Effect, now: string): void {
    const { duty, steps } = applied(this.get(key), effect);
    const next = { ...duty, version: duty.version + 1 };
    this.duties.set(key, { duty: next, steps });
    this.told.push({ duty: key, effect });
    if (effect.opensNext) {
      const draft = openNext(next, { policy: this.policy, ledger: this.ledger, now });
      if (draft !== null) this.insert(draft, this.tellOf(next, effect, now), now);
    }
    if (effect.fact !== null) this.arrive(this.tellOf(next, effect, now), now);
  }

  private tellOf(duty: Duty, effect: Effect, now: string): LedgerFact {
    return {
      factId: `${effect.fact ?? 'silent'} ${duty.id} v${duty.version}`,
      name: effect.fact ?? 'silent',
      matterId: duty.matterId,
      agencyId: duty.agencyId,
      occurred: exactly(effect.occurredAt),
      recordedAt: now,
      implied: duty.implied,
      historical: duty.historical,
      attributes: {
        dutyId: duty.id,
        dutyType: duty.dutyType,
        ownerAgencyId: duty.agencyId,
        counterpartAgencyId: duty.counterpartAgencyId,
        extensionId: effect.extensionId,
      },
    };
  }

  private earliest(): { key: string; at: string } | null {
    let found: { key: string; at: string } | null = null;
    for (const [key, { duty }] of this.duties) {
      const at = duty.nextFiresAt ?? duty.inputs.wakesAt;
      if (at === null) continue;
      if (found === null || instantOf(at) < instantOf(found.at)) found = { key, at };
    }
    return found;
  }
}
