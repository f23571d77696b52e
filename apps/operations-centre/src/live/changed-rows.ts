import { collections, type Collection, type Fact, type LiveChanged } from '@homeward/contracts';

/** Under which name a fact says which row of which collection it is about. Persons are not among them. */
const named: readonly (readonly [name: string, collection: Collection])[] = [
  ['dutyId', 'duties'],
  ['transferId', 'transfers'],
  ['clueId', 'clues'],
  ['caseId', 'cases'],
  ['supervisionId', 'supervisions'],
  ['rescueId', 'rescues'],
  ['suitId', 'guardianship-suits'],
  ['planId', 'plans'],
  ['serviceId', 'services'],
  ['aidId', 'aid'],
  ['lessonId', 'lessons'],
  ['operationId', 'operations'],
  ['noteId', 'notes'],
  ['shareId', 'shares'],
];

/** The rows that a fact is about, by collection and id; nothing else of it is told on. */
export function changedRows({ source, data }: Fact): LiveChanged['changed'] {
  const told = data as Readonly<Record<string, unknown>>;
  return named.flatMap(([name, collection]) => {
    const id = told[name];
    // A clue's transfer changes where the clue stands on the desk; any other fact only mentions the rows of other services.
    const isOwn = collections[collection] === source || (source === 'coordination' && collection === 'clues');
    return typeof id === 'string' && isOwn ? [{ collection, id }] : [];
  });
}

/** The agencies that a fact itself names as its two sides. */
export function partiesOf({ data }: Fact): string[] {
  const told = data as Readonly<Record<string, unknown>>;
  const sides = [told['ownerAgencyId'], told['counterpartAgencyId'], told['fromAgencyId'], told['toAgencyId']];
  return sides.filter((side) => typeof side === 'string');
}
