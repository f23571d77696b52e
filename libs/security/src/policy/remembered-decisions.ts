import type { Decision, DecisionRequest, ResourceRef } from './authorizer.js';
import { rowAttributes } from './row-attributes.js';

const most = 5_000;
const readable = ['agencyId', ...Object.keys(rowAttributes)];

/** The rules stand as long as the program runs, so the same question has the same answer: what differs only in what no rule asks about is the same. */
export class RememberedDecisions {
  private readonly known = new Map<string, Decision>();
  private readonly asked: readonly string[];

  constructor(rules: Readonly<Record<string, string>>) {
    const texts = Object.values(rules);
    for (const [id, text] of Object.entries(rules)) requireNoSingleThing(id, text);
    this.asked = readable.filter((name) => texts.some((text) => text.includes(name)));
  }

  of(request: DecisionRequest, decide: (request: DecisionRequest) => Decision): Decision {
    const question = this.questionOf(request);
    const known = this.known.get(question);
    if (known) return known;
    const decision = decide(request);
    // Beginning anew is rare and costs a moment; what is asked all the time is soon known again.
    if (this.known.size >= most) this.known.clear();
    this.known.set(question, decision);
    return decision;
  }

  private questionOf({ principal, action, resource, context }: DecisionRequest): string {
    return JSON.stringify([principal, action, this.seenOf(resource), context]);
  }

  private seenOf(resource: ResourceRef): unknown {
    return resource.kind === 'function' ? 'function' : this.asked.map((name) => resource.attributes[name]);
  }
}

/** A rule about one row or one officer would be answered for another one. */
function requireNoSingleThing(id: string, rule: string): void {
  if (/\b(Row|Function|Officer)\s*::/.test(rule))
    throw new Error(`${id} names a single row or officer; rules are about what they have.`);
}
