import { first } from '../actors.js';
import { ref, type Part } from '../step.js';
import type { Moment, Story } from '../story.js';
import { codeOf, wordsOf } from '../wording.js';

/** What no act of ours is stands on the timeline as a dated note. */
export function note(story: Story, moment: Moment, place: { operationId: Part } | { matterId: Part }, why?: string): void {
  const { event } = moment;
  const kind = why ?? event.other_type ?? event.fact_type ?? 'published-event';
  story.act(moment, 'note', {
    actor: first(moment.slug),
    path: ['notes'],
    body: { ...place, code: codeOf(event.planned ? `planned ${kind}` : kind), text: wordsOf(event.what, 20_000) },
    fact: 'matter.noted',
  });
}

export const onOperation = (row: string): { operationId: Part } => ({ operationId: ref(row) });
