import type { Running } from '../duty.js';
import { instantOf, textOfInstant, type Instant } from '../zone.js';

/** The duties of a desk, found by their type, their matter and the moment at which the clock looks at them. */
export class Shelf {
  private readonly duties = new Map<string, Running>();
  private readonly types = new Map<string, Set<string>>();
  private readonly matters = new Map<string | null, Set<string>>();
  private readonly alarms = new Map<string, Instant>();
  // A duty the clock looked at in vain is not looked at again before its moment changes.
  private readonly idle = new Map<string, Instant>();

  get(id: string): Running | undefined {
    return this.duties.get(id);
  }

  all(): Running[] {
    return [...this.duties.values()];
  }

  ofTypes(types: readonly string[]): Running[] {
    return types.flatMap((type) => this.found(this.types.get(type)));
  }

  ofMatters(matters: readonly (string | null)[]): Running[] {
    return matters.flatMap((matter) => this.found(this.matters.get(matter)));
  }

  put(running: Running): void {
    const { id, dutyType, matterId } = running.duty;
    this.duties.set(id, running);
    added(this.types, dutyType, id);
    added(this.matters, matterId, id);
    const at = alarmOf(running);
    if (at === null || this.idle.get(id) === at) this.alarms.delete(id);
    else this.alarms.set(id, at);
  }

  /** Nothing came of looking at a duty. */
  rest(id: string): void {
    const at = this.alarms.get(id);
    this.alarms.delete(id);
    if (at !== undefined) this.idle.set(id, at);
  }

  next(): { id: string; at: string } | null {
    let found: string | null = null;
    let earliest = Number.POSITIVE_INFINITY;
    for (const [id, at] of this.alarms) if (at < earliest) [found, earliest] = [id, at];
    return found === null ? null : { id: found, at: textOfInstant(earliest) };
  }

  private found(ids: ReadonlySet<string> | undefined): Running[] {
    return [...(ids ?? [])].flatMap((id) => this.duties.get(id) ?? []);
  }
}

function alarmOf({ duty }: Running): Instant | null {
  const at = duty.nextFiresAt ?? duty.inputs.wakesAt;
  return at === null ? null : instantOf(at);
}

function added<Key>(index: Map<Key, Set<string>>, key: Key, id: string): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}
