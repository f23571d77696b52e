import type { Settling } from './clock-columns.js';
import type { Command } from './commands.js';
import type { DutyFields, Effect, Running } from './duty.js';
import { rowOf } from './policy.js';
import { settled } from './settle.js';
import { standingOf } from './standing.js';
import { endOfDay, instantOf, localDay, textOfInstant } from './zone.js';

type Recompute = Extract<Command, { kind: 'recompute' }>;

/** Counts a running duty again by a published calendar or pack; an earlier date makes nothing late before the day after it was announced. */
export function recomputed(running: Running<DutyFields>, command: Recompute, settling: Settling): Effect | null {
  const { duty } = running;
  const { policy, ledger } = settling;
  const anew = { ...duty, packVersion: command.packVersion ?? duty.packVersion };
  const { dueAt } = standingOf(anew, policy, ledger);
  const effect = settled(running, settling, { ...anew, inputs: { ...duty.inputs, notLateBefore: floorFor(duty, dueAt, command) } });
  if (effect === null) return null;
  const { mode, blocksClosing } = rowOf(policy, anew).row;
  const counted = command.packVersion === undefined ? effect : { ...effect, change: { ...effect.change, mode, blocksClosing } };
  return counted.fact === 'duty.moved' ? { ...counted, reason: command.reason } : counted;
}

function floorFor({ dueAt: before, inputs }: DutyFields, after: string | null, { announcedAt }: Recompute): string | null {
  if (after === null || (before !== null && instantOf(after) >= instantOf(before))) return inputs.notLateBefore;
  const endOfAnnouncement = endOfDay(localDay(instantOf(announcedAt), inputs.zone), inputs.zone);
  // What stands still has no date that could have passed before.
  const floor = before === null ? endOfAnnouncement : Math.min(endOfAnnouncement, instantOf(before));
  return floor <= instantOf(after) ? inputs.notLateBefore : textOfInstant(floor);
}
