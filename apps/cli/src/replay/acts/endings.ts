import { first, kindOf, second } from '../actors.js';
import type { ChronicleEvent } from '../chronicle.js';
import { ref } from '../step.js';
import type { CaseFile, Moment, Story } from '../story.js';
import { wordsOf } from '../wording.js';

const reason = 'not-recorded';

/** The acts that follow in the story. */
type Following = () => readonly ChronicleEvent[];

/** A clue ends without a case: whoever holds it dismisses it, and nothing more comes of it in the story. */
export function dismissClue(story: Story, moment: Moment, following: Following): string | null {
  const { clue } = story;
  if (clue?.state !== 'registered' || clue.holder !== moment.slug || !isLastAct(following)) return 'state-does-not-fit';
  story.act(moment, 'dismiss', {
    actor: second(clue.holder),
    path: ['clues', ref(clue.row), 'dismiss'],
    body: { reason, explanation: wordsOf(moment.event.what, 1_000) },
    seen: clue.row,
    gives: clue.row,
    fact: 'clue.dismissed',
  });
  story.clue = { ...clue, state: 'dismissed', bounds: moment.bounds };
  return null;
}

/** A case is closed by its owner once it was decided, and nothing more is done in it in the story. */
export function closeCase(story: Story, moment: Moment, following: Following): string | null {
  const file = story.caseFile;
  if (file?.owner !== moment.slug || !isDecided(story, file) || !isLastAct(following)) return 'state-does-not-fit';
  story.act(moment, 'close', {
    actor: first(file.owner),
    path: ['cases', ref(file.row), 'close'],
    body: { outcome: reason },
    seen: file.row,
    gives: file.row,
    fact: 'case.closed',
  });
  file.state = 'closed';
  return null;
}

/** A criminal case ends after it was refused, or filed and prosecuted; any other whenever its work is done. */
function isDecided({ suspects }: Story, { state, owner }: CaseFile): boolean {
  if (state === 'refused') return true;
  if (state === 'filed') return suspects.some(({ isProsecuted }) => isProsecuted);
  return state === 'opened' && kindOf(owner) !== 'public-security';
}

/** Whether only notes and further clues follow. */
const isLastAct = (following: Following): boolean => following().every(({ fact_type: fact }) => fact === 'clue.registered');
