import { DomainError } from '@homeward/contracts';
import { policyOfPair } from '../agreements/pair-policy.js';
import type { AgencyLookup } from '../applicable.js';
import type { Duty, Effect, Running } from '../duty.js';
import { explain } from '../explain.js';
import type { Explanation, Language } from '../explanation.js';
import type { LedgerFact } from '../fact.js';
import { loadPolicy, type Policy } from '../policy.js';
import { shippedCalendars, shippedPacks } from '../shipped.js';
import { instantOf, localDate, textOfInstant } from '../zone.js';
import { SimulatedDesk, type PolicyFor } from './desk.js';
import { officersOf } from './officers.js';
import { commandOf, officersBy, type ScenarioOrder } from './orders.js';
import { factsOf } from './scenario-facts.js';
import { longestStory, type Scenario } from './scenario.js';
import type { TimelineEntry } from './timeline.js';

/** A scenario with its clock: it can be moved on step by step, and forgets nothing. Nothing leaves it. */
export class Simulation {
  readonly timeline: TimelineEntry[] = [];
  private readonly policy: Policy;
  private readonly policyFor: PolicyFor;
  private readonly desk: SimulatedDesk;
  private readonly waiting: LedgerFact[];
  private readonly ordered: ScenarioOrder[];
  private readonly agencies: AgencyLookup;
  private time: number;

  constructor(private readonly scenario: Scenario) {
    this.policy = loadPolicy(named(scenario.packs, shippedPacks, 'pack'), named(scenario.calendars, shippedCalendars, 'id'));
    this.policyFor = policyByPair(this.policy, scenario);
    const known = new Map(scenario.agencies.map((agency) => [agency.id, agency]));
    this.agencies = (id) => known.get(id);
    this.waiting = factsOf(scenario);
    this.ordered = [...(scenario.orders ?? [])].sort((one, other) => instantOf(one.at) - instantOf(other.at));
    this.time = instantOf(scenario.now);
    this.desk = new SimulatedDesk(this.policy, this.policyFor, this.agencies, {
      opened: (running, now) => this.note(running, null, now),
      moved: (running, effect, now) => this.note(running, effect, now),
      acted: (fact) => this.noteFact(fact),
    });
  }

  /** The moment the clock shows. */
  get now(): string {
    return textOfInstant(this.time);
  }

  /** The duties as they stand. */
  get duties(): Duty[] {
    return this.desk.shelf.all().map(({ duty }) => duty);
  }

  /** Moves to the next thing that happens and says what it was; null when nothing is left. What is heard comes before what rings, and that before what is ordered. */
  step(): TimelineEntry[] | null {
    const [fact, order, alarm] = [this.waiting[0], this.ordered[0], this.desk.shelf.next()];
    const [heardAt, orderedAt, ringsAt] = [momentOf(fact?.recordedAt), momentOf(order?.at), momentOf(alarm?.at)];
    const at = Math.max(this.time, Math.min(heardAt, orderedAt, ringsAt));
    const before = this.timeline.length;
    if (!Number.isFinite(at)) return null;
    this.time = at;
    if (fact !== undefined && heardAt <= ringsAt && heardAt <= orderedAt) {
      this.waiting.shift();
      this.noteFact(fact);
      this.desk.arrive(fact, this.now);
    } else if (alarm !== null && ringsAt <= orderedAt) this.desk.tick(alarm.id, this.now);
    else if (order !== undefined) {
      this.ordered.shift();
      this.give(order);
    }
    return this.timeline.slice(before);
  }

  /** Moves the clock to a moment; everything until then happens in its order. */
  jump(to: string): TimelineEntry[] {
    const before = this.timeline.length;
    const end = instantOf(to);
    if (end > instantOf(this.scenario.now) + longestStory) throw new Error('A simulation reaches ten years ahead at most.');
    for (let next = this.nextAt(); next !== null && next <= end; next = this.nextAt()) this.step();
    this.time = Math.max(this.time, end);
    return this.timeline.slice(before);
  }

  /** Moves to the end of the story. */
  runToEnd(): TimelineEntry[] {
    return this.jump(this.scenario.until);
  }

  /** Why a duty of the simulation is due when it is. */
  explain(dutyId: string, language: Language): Explanation | null {
    const running = this.desk.shelf.get(dutyId);
    return running === undefined ? null : explain(running.duty, this.policyFor(running.duty), language);
  }

  private nextAt(): number | null {
    const moments = [this.waiting[0]?.recordedAt, this.ordered[0]?.at, this.desk.shelf.next()?.at].flatMap((at) =>
      at === undefined ? [] : [instantOf(at)],
    );
    return moments.length === 0 ? null : Math.min(...moments);
  }

  private give(order: ScenarioOrder): void {
    const running = this.desk.shelf.get(order.dutyId);
    let refusal = 'no-such-duty';
    for (const officer of running === undefined ? [] : officersBy(order.by, this.scenario)) {
      const command = running && commandOf(order, running.duty, officer, this.scenario);
      if (!command) continue;
      try {
        this.desk.order(order.dutyId, command, this.now);
        return;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refusal = error.code.replace('coordination.', '');
      }
    }
    this.noteRefusal(order, refusal);
  }

  private noteRefusal({ order, dutyId }: ScenarioOrder, reason: string): void {
    const duty = this.desk.shelf.get(dutyId)?.duty;
    const { dutyType = null, subjectId = dutyId, state = null, dueAt = null } = duty ?? {};
    const zone = duty?.inputs.zone ?? 'UTC';
    const what = `${order} refused`;
    this.timeline.push({ at: this.now, zone, what, dutyId, dutyType, subject: subjectId, state, due: dueAt, reason, rung: null });
  }

  private noteFact({ name, agencyId, matterId, occurred }: LedgerFact): void {
    const zone = this.agencies(agencyId, occurred.notBefore)?.timeZone ?? 'UTC';
    const none = { dutyId: null, dutyType: null, state: null, due: null, reason: null, rung: null };
    this.timeline.push({ at: this.now, zone, what: name, subject: matterId, ...none });
  }

  private note({ duty, steps }: Running, effect: Effect | null, now: string): void {
    const fired = effect?.fired ?? null;
    const officers = fired === null ? [] : officersOf({ duty, steps }, fired, this.scenario, this.policyFor(duty));
    this.timeline.push({
      at: now,
      zone: duty.inputs.zone,
      what: effect === null ? 'duty.opened' : (effect.fact ?? 'duty.reckoned'),
      dutyId: duty.id,
      dutyType: duty.dutyType,
      subject: duty.subjectId,
      state: duty.state,
      due: duty.dueAt,
      reason:
        effect?.reason ??
        (effect === null && duty.provisionalYears.length > 0 ? `provisional ${duty.provisionalYears.join(', ')}` : null),
      rung:
        fired === null ? null : { rung: fired.rung, act: fired.act, proposal: fired.proposal, targets: fired.targets, officers },
    });
  }
}

const momentOf = (at: string | undefined): number => (at === undefined ? Number.POSITIVE_INFINITY : instantOf(at));

function named(wanted: readonly unknown[], shipped: readonly unknown[], field: string): unknown[] {
  return wanted.map((each) => {
    if (typeof each !== 'string') return each;
    const found = shipped.find((file) => (file as Record<string, unknown>)[field] === each);
    if (found === undefined) throw new Error(`Nothing shipped is called "${each}".`);
    return found;
  });
}

// The policy of a pair is made once, for making it costs more than reading it.
function policyByPair(policy: Policy, { agreements }: Scenario): PolicyFor {
  if (agreements.length === 0) return () => policy;
  const made = new Map<string, Policy>();
  return ({ agencyId, counterpartAgencyId, startedAt }) => {
    const day = localDate(instantOf(startedAt), 'Asia/Shanghai');
    const key = `${agencyId} ${counterpartAgencyId ?? ''} ${day}`;
    const known = made.get(key) ?? policyOfPair(policy, agreements, { ownerId: agencyId, counterpartId: counterpartAgencyId, day });
    made.set(key, known);
    return known;
  };
}
