import type { DutyState } from '../duty.js';
import type { Act } from '../pack.js';
import { instantOf, wallText } from '../zone.js';

/** Something that happened in a simulation. Nothing of it was sent to anybody. */
export interface TimelineEntry {
  at: string;
  /** The zone in which the desk concerned reads its clock. */
  zone: string;
  /** A fact of the story, the move of a duty by the name of the fact that would tell it, or an order that was refused. */
  what: string;
  dutyId: string | null;
  dutyType: string | null;
  subject: string | null;
  state: DutyState | null;
  due: string | null;
  reason: string | null;
  rung: SimulatedRung | null;
}

/** A rung that fired: which notices would have gone to which roles, and to whom of the roster. */
export interface SimulatedRung {
  rung: number;
  act: Act;
  proposal: string | null;
  targets: readonly string[];
  officers: readonly string[];
}

/** One line of print for each thing that happened; what happened alike at one moment becomes one line. */
export function timelineLines(entries: readonly TimelineEntry[]): string[] {
  const lines = new Map<string, { text: string; subjects: string[] }>();
  for (const entry of entries) {
    const text = lineOf(entry);
    const known = lines.get(text);
    const subject = entry.subject ?? '';
    if (known === undefined) lines.set(text, { text, subjects: [subject] });
    else known.subjects.push(subject);
  }
  return [...lines.values()].map(({ text, subjects }) => `${text}${subjectsOf(subjects)}`);
}

const namedAtMost = 3;

function subjectsOf(subjects: readonly string[]): string {
  const named = subjects.filter((subject) => subject !== '');
  if (named.length === 0) return subjects.length > 1 ? ` ×${subjects.length}` : '';
  return subjects.length > namedAtMost ? ` ×${subjects.length}` : ` [${named.join(', ')}]`;
}

function lineOf({ at, zone, what, dutyType, state, due, reason, rung }: TimelineEntry): string {
  const parts = [wallText(instantOf(at), zone), what, dutyType];
  if (rung !== null) parts.push(rungText(rung));
  if (reason !== null) parts.push(`(${reason})`);
  if (rung === null && state !== null) parts.push(state);
  if (rung === null && due !== null) parts.push(`due ${wallText(instantOf(due), zone)}`);
  return parts.filter((part) => part !== null).join(' ');
}

function rungText({ rung, act, proposal, targets, officers }: SimulatedRung): string {
  const drafts = proposal === null ? '' : ` ${proposal}`;
  const people = officers.length === 0 ? '' : ` = ${officers.join(', ')}`;
  return `rung ${rung} ${act}${drafts} → ${targets.join(', ')}${people}`;
}
