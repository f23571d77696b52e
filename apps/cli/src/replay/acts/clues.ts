import { first } from '../actors.js';
import { isMinorAt } from '../people.js';
import { ref, type Part } from '../step.js';
import type { Moment, Story } from '../story.js';
import { channelOf, placeOf, violationKindsOf, wordsOf } from '../wording.js';

const clueFact = { path: ['clues'], fact: 'clue.registered' };

/** The clue that opens the matter, as it was published. */
export function openByClue(story: Story, moment: Moment): void {
  const actor = first(moment.slug);
  story.act(moment, 'clue', { ...clueFact, actor, body: registration(story, moment), gives: 'clue' });
  story.clue = { row: 'clue', holder: moment.slug, state: 'registered', bounds: moment.bounds };
}

/** A story that begins with something else was known to somebody before: that opens the matter. */
export function openByAssumption(story: Story, moment: Moment, opener: string): void {
  const narrative = 'How this became known was not published.';
  const body = { channel: 'visit', narrative, ...whatAndWhere(story, moment) };
  const bounds = story.imply(moment, 'clue', { ...clueFact, actor: first(opener), body, gives: 'clue', before: null });
  story.clue = { row: 'clue', holder: opener, state: 'registered', bounds };
}

/** A further clue joins the matter. */
export function joinByClue(story: Story, moment: Moment): null {
  const body = { ...registration(story, moment), matterId: story.matterId };
  story.act(moment, 'clue', { ...clueFact, actor: first(moment.slug), body });
  return null;
}

const registration = (story: Story, moment: Moment): Record<string, Part> => ({
  channel: channelOf(moment.event.agency),
  narrative: wordsOf(moment.event.what, 20_000),
  ...(moment.event.agency === 'public' && { reporter: { class: 'public' } }),
  ...whatAndWhere(story, moment),
});

const whatAndWhere = (story: Story, { bounds }: Moment): Record<string, Part> => ({
  ...placeOf(story.chronicle),
  ...classification(story, isMinorAt(story.victims, bounds)),
});

function classification({ chronicle, victims }: Story, minor: boolean): Record<string, Part> {
  const adult = { female: 'woman', male: 'man' }[chronicle.victims?.sex ?? ''];
  const subjectKinds = minor ? ['child'] : victims.isAdult && adult !== undefined ? [adult] : [];
  return { subjectKinds, violationKinds: violationKindsOf(chronicle), minor };
}

/** The agency that holds the clue classifies it and takes it up, at some time before the event. */
export function takeUp(story: Story, moment: Moment, route: 'criminal' | 'administrative'): void {
  const { clue } = story;
  if (!clue) return;
  const actor = first(clue.holder);
  const at = { actor, seen: clue.row, gives: clue.row, before: clue.bounds };
  const path = (verb: string) => ['clues', ref(clue.row), verb];
  const triage = {
    severity: 'normal',
    ...classification(story, isMinorAt(story.victims, moment.bounds)),
    purposes: [route],
    disposition: 'own',
  };
  const triaged = story.imply(moment, 'triage', { ...at, path: path('triage'), body: triage, fact: 'clue.triaged' });
  const accepted = { path: path('accept'), body: { route }, fact: 'clue.accepted', before: triaged };
  const bounds = story.imply(moment, 'accept', { ...at, ...accepted });
  story.clue = { ...clue, state: 'accepted', bounds };
}
