import type { DutySummary } from '@homeward/contracts';
import * as z from 'zod';
import type { Act } from '../../parts/acts.js';
import { actsFor } from '../../parts/acts-telling.js';

type Owed = Pick<DutySummary, 'meetingFacts' | 'subjectKind' | 'subjectId' | 'matterId'>;

const row = z.looseObject({ id: z.string(), personId: z.string().nullish(), allowedActions: z.array(z.string()) });
type Row = z.infer<typeof row>;

/** One row, or a list of rows, with what may be done with each. */
export const rowsOfPlace = z.union([
  z.looseObject({ items: z.array(row) }).transform(({ items }) => items),
  row.transform((one) => [one]),
]);

/** The collections whose rows a duty may itself be about. */
const ofSubject: Readonly<Record<string, string>> = {
  clueId: 'clues',
  transferId: 'transfers',
  caseId: 'cases',
  supervisionId: 'supervisions',
  aidId: 'aid',
  suitId: 'guardianship-suits',
  lessonId: 'lessons',
};
/** Collections that are not listed by matter. */
const notByMatter = new Set(['transfers', 'supervisions', 'operations']);

/** Where the row lies on which an act would be done. */
function placeOf({ collection }: Act, { subjectKind, subjectId, matterId }: Owed): string | null {
  if (ofSubject[subjectKind] === collection) return `${collection}/${subjectId}`;
  if (collection === 'supervisions' && subjectKind === 'caseId') return `supervisions?caseId=${subjectId}&limit=100`;
  return matterId === null || notByMatter.has(collection) ? null : `${collection}?matterId=${matterId}&limit=100`;
}

/** What is to be read before anybody can say which act meets the duty. */
export function placesAsked(duty: Owed): string[] {
  const places = actsFor(duty.meetingFacts).map((act) => (act.path === null ? null : placeOf(act, duty)));
  return [...new Set(places.filter((place) => place !== null))];
}

/** An act that may be done now, and what its form is told. */
export interface NextAct {
  name: string;
  about: { rowId?: string; matterId: string | null; personId?: string; caseId?: string; clueId?: string };
}

/** What the servers said: what may begin in the matter, and the rows at each of the places asked. */
export interface Answers {
  beginnings: readonly string[];
  rows: ReadonlyMap<string, readonly Row[]>;
}

/** The first act that meets the duty and that the servers allow now; null where no form leads to it. */
export function nextAct(duty: Owed, { beginnings, rows }: Answers): NextAct | null {
  const { subjectKind, subjectId, matterId } = duty;
  for (const act of actsFor(duty.meetingFacts)) {
    if (act.path === null) {
      if (beginnings.includes(act.name)) return { name: act.name, about: { matterId, ...namedBy(subjectKind, subjectId) } };
      continue;
    }
    const found = (rows.get(placeOf(act, duty) ?? '') ?? []).find(
      (each) => each.allowedActions.includes(act.name) && isAbout(each, duty),
    );
    if (found) return { name: act.name, about: { rowId: found.id, matterId, ...(found.personId && { personId: found.personId }) } };
  }
  return null;
}

/** A duty about a person is met on that person's rows. */
const isAbout = ({ personId }: Row, { subjectKind, subjectId }: Owed): boolean =>
  subjectKind !== 'personId' || personId === undefined || personId === subjectId;

const namedBy = (kind: string, id: string): object =>
  kind === 'personId' || kind === 'caseId' || kind === 'clueId' ? { [kind]: id } : {};
