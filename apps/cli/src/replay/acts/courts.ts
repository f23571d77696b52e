import { agencyId } from '@homeward/contracts';
import { first, kindOf } from '../actors.js';
import { suspectsFor } from '../implied.js';
import type { Person } from '../persons-of.js';
import { ref } from '../step.js';
import type { Moment, Story } from '../story.js';

/** Suspects are prosecuted before the court that comes next in the story. */
export function prosecute(story: Story, moment: Moment): null {
  const fitting = story.suspects.filter(({ isProsecuted, standing }) => !isProsecuted && standing === null);
  const people = suspectsFor(story, moment, { fitting, isAboutAll: true });
  const court = agencyId(courtAfter(story, moment));
  for (const [at, { person, count }] of people.entries()) {
    story.act(moment, `prosecute:${at}`, {
      actor: first(moment.slug),
      path: ['prosecutions'],
      body: { caseId: ref('case'), personId: person.personId, courtAgencyId: court, count },
      fact: 'prosecution.initiated',
    });
    person.isProsecuted = true;
    person.bounds = moment.bounds;
  }
  return null;
}

function courtAfter(story: Story, { event }: Moment): string {
  const courts = story.after(event).map(({ agency }) => story.agency(agency));
  return courts.find((slug) => kindOf(slug) === 'court') ?? story.agency('court-basic');
}

/** A first judgment: about those who have none, else anew about those of the last one, which must have been set aside. */
export function judgeFirst(story: Story, moment: Moment): null {
  const open = story.suspects.filter(({ standing }) => standing === null);
  const accused = [...open.filter(({ isProsecuted }) => isProsecuted), ...open.filter(({ isProsecuted }) => !isProsecuted)];
  const likeliest = accused[0]?.isProsecuted ? accused.filter(({ isProsecuted }) => isProsecuted) : accused;
  const fitting = moment.event.persons ? accused : likeliest;
  judge(story, moment, { fitting: fitting.length > 0 ? fitting : lastJudged(story), effective: false });
  return null;
}

/** A judgment that stands: about those of the last first judgment. */
export function judgeFinally(story: Story, moment: Moment): null {
  const judged = lastJudged(story);
  const first = judged.filter(({ standing }) => standing === 'first');
  const fitting = [first, judged, story.suspects].find((people) => people.length > 0) ?? [];
  judge(story, moment, { fitting, effective: true });
  return null;
}

function judge(story: Story, moment: Moment, { fitting, effective }: { fitting: Person[]; effective: boolean }): void {
  const people = suspectsFor(story, moment, { fitting, isAboutAll: true });
  for (const [at, { person, count }] of people.entries()) {
    const isInTheWay = person.standing === 'effective' || (person.standing === 'first' && !effective);
    if (isInTheWay) implyRemand(story, moment, { person, count, at });
    story.act(moment, `judge:${at}`, {
      actor: first(moment.slug),
      path: ['judgments'],
      body: { caseId: ref('case'), personId: person.personId, outcome: 'unknown', effective, count },
      fact: 'judgment.recorded',
    });
    person.standing = effective ? 'effective' : 'first';
    person.judgedIn = moment.event.id;
    person.bounds = moment.bounds;
  }
}

function implyRemand(
  story: Story,
  moment: Moment,
  { person, count, at }: { person: Person; count: number | null; at: number },
): void {
  story.imply(moment, `remand:${at}`, {
    actor: first(story.agency('court-high')),
    path: ['judgments'],
    body: { caseId: ref('case'), personId: person.personId, outcome: 'remanded', effective: false, count },
    fact: 'judgment.recorded',
    before: person.bounds,
  });
}

/** Those of the newest judgment: a person judged long ago in another case is not judged again by a later event. */
function lastJudged({ suspects, events }: Story): Person[] {
  const places = suspects.map(({ judgedIn }) => events.findIndex(({ id }) => id === judgedIn));
  const last = Math.max(-1, ...places);
  return last < 0 ? [] : suspects.filter((_, at) => places[at] === last);
}
