import { first } from '../actors.js';
import { boundsOf } from '../occurred-of.js';
import { ref, type Part } from '../step.js';
import type { Moment, Story } from '../story.js';
import { noteOf } from '../noting.js';

/** What no act of ours is stands on the timeline as a dated note. */
export function note(story: Story, moment: Moment, place: { operationId: Part } | { matterId: Part }, why?: string): void {
  const { event } = moment;
  const told = event.planned && !hasPassed(story, moment) ? { ...moment, event: { ...event, ...undated } } : moment;
  story.act(told, 'note', {
    actor: first(moment.slug),
    path: ['notes'],
    body: { ...place, ...noteOf(event, why) },
    fact: 'matter.noted',
  });
}

/** Of a plan, only the announcement is certain; nothing is recorded at a day that may not have come. */
const undated = { date: null, precision: 'unknown', not_before: null, not_after: null, end_date: null } as const;

/** Whether the planned day had come when the story was written down, or when something else in it happened. */
export function hasPassed({ chronicle, events }: Story, { bounds }: Moment): boolean {
  const happened = events.filter(({ planned }) => !planned).map((event) => boundsOf(event, 'UTC').notBefore);
  const known = [chronicle.compiled, ...happened].flatMap((day) => day ?? []);
  const first = bounds.notBefore;
  return first === null || known.some((day) => day >= first);
}

export const onOperation = (row: string): { operationId: Part } => ({ operationId: ref(row) });
