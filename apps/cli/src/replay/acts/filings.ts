import { first, second } from '../actors.js';
import { ensureCase } from '../implied.js';
import { ref } from '../step.js';
import type { Moment, Story } from '../story.js';

/** A case is filed, or its filing refused: one officer proposed it, another one decided. */
export function decideFiling(decision: 'file' | 'refuse') {
  return (story: Story, moment: Moment): string | null => {
    const file = ensureCase(story, moment);
    const { slug, event } = moment;
    const isOwner = slug === file.owner;
    if (isOwner && file.state === 'filed') return 'case-already-filed';
    const row = `filing:${event.id}`;
    story.imply(moment, 'propose', {
      actor: first(slug),
      path: ['cases', ref(file.row), 'propose-filing'],
      body: { decision, reason: 'not-recorded' },
      gives: row,
      before: file.bounds,
    });
    story.act(moment, 'decide', {
      actor: second(slug),
      path: ['cases', ref(file.row), 'decide-filing'],
      seen: row,
      gives: row,
      fact: decision === 'file' ? 'case.filed' : 'filing.refused',
    });
    if (isOwner) file.state = decision === 'file' ? 'filed' : 'refused';
    file.bounds = isOwner ? moment.bounds : file.bounds;
    return null;
  };
}
