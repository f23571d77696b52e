import { matchesOf, questionsOf, type Question } from './conditions.js';
import type { Path } from './finding.js';
import type { ReadRow } from './read-pack.js';
import { packRule, rowRule, type Complaint, type FactRegister } from './world.js';
import { words } from '../words.js';

// The envelope carries these with every fact, or the register of agencies knows them for the agency that acted.
const everywhere = new Set(['matterId', 'agencyId', 'agencyType', 'agencyLevel', 'regionCode', 'occurredAt']);

/** L03: every fact exists, and every attribute a row reads is one of that fact. */
export const facts = rowRule('L03', 'error', (entry, _pack, world) => [
  ...matchesOf(entry).flatMap(({ match, at }) => [
    ...unknownFact(match.fact, [...at, 'fact'], world.facts),
    ...questionsOf(match.condition, [...at, 'condition']).flatMap(({ question, at: place }) => [
      ...unread(question.path, [match.fact], [...place, 'path'], world.facts),
      ...wrongValue(question, place),
    ]),
    ...emptyGroups(match.condition, [...at, 'condition']),
  ]),
  ...(entry.row.guards ?? []).flatMap((fact, index) => unknownFact(fact, [...entry.at, 'guards', index], world.facts)),
  ...fields(entry, world.facts),
]);

/** L03 of the rules beside the rows. */
export const factsOfRules = packRule('L03', 'error', (pack, { facts: register }) =>
  pack.rules.flatMap(({ rule, at }) => [
    ...rule.appliesTo.flatMap((fact, index) => unknownFact(fact, [...at, 'appliesTo', index], register)),
    ...(rule.startField === undefined ? [] : unread(rule.startField, rule.appliesTo, [...at, 'startField'], register)),
  ]),
);

function fields({ row, at }: ReadRow, register: FactRegister): Complaint[] {
  const opening = row.opensOn.map(({ fact }) => fact);
  const subject = row.forEach === undefined && row.subject !== 'inherited' ? [row.subject] : [];
  return [
    ...unread(row.owner.agency, opening, [...at, 'owner', 'agency'], register),
    ...subject.flatMap((path) => unread(path, opening, [...at, 'subject'], register)),
    ...(row.startField === undefined ? [] : unread(row.startField, opening, [...at, 'startField'], register)),
    ...(row.dueField === undefined ? [] : unread(row.dueField, opening, [...at, 'dueField'], register)),
  ];
}

function unknownFact(fact: string, at: Path, register: FactRegister): Complaint[] {
  return register.has(fact) ? [] : [{ at, message: words(`没有“${fact}”这一事实。`, `There is no fact "${fact}".`) }];
}

function unread(path: string, facts: readonly string[], at: Path, register: FactRegister): Complaint[] {
  const known = facts.filter((fact) => register.has(fact));
  const without = known.find((fact) => register.get(fact)?.includes(path) !== true);
  if (everywhere.has(path) || without === undefined) return [];
  return [{ at, message: words(`事实“${without}”没有属性“${path}”。`, `The fact "${without}" carries no "${path}".`) }];
}

function wrongValue({ op, value }: Question, at: Path): Complaint[] {
  const takesList = op === 'in' || op === 'notIn' || op === 'overlaps';
  if (takesList === Array.isArray(value) && (!Array.isArray(value) || value.length > 0)) return [];
  const message = takesList
    ? words('应为非空的列表。', 'This question takes a list that is not empty.')
    : words('应为单个值。', 'This question takes one value.');
  return [{ at: [...at, 'value'], message }];
}

// `any` of nothing never holds and `all` of nothing always does: neither is a question.
function emptyGroups(condition: unknown, at: Path): Complaint[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([key, value]): Complaint[] => {
    if (key === 'not') return emptyGroups(value, [...at, key]);
    if ((key !== 'all' && key !== 'any') || !Array.isArray(value)) return [];
    const message = words('空的条件。', 'An empty condition asks nothing.');
    const parts: unknown[] = value;
    return parts.length === 0
      ? [{ at: [...at, key], message }]
      : parts.flatMap((part, index) => emptyGroups(part, [...at, key, index]));
  });
}
