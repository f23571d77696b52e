import type { PackRule } from './read-pack.js';
import { packRule, type Complaint } from './world.js';
import { words } from '../words.js';

type Field =
  'parameter' | 'startField' | 'centre' | 'steps' | 'groups' | 'grounds' | 'organisations' | 'minimumLead' | 'minimumRetention';

const acting: Record<Field, PackRule['type']> = {
  parameter: 'widening-parameter',
  startField: 'widening-parameter',
  centre: 'widening-parameter',
  steps: 'widening-parameter',
  groups: 'eligibility',
  grounds: 'eligibility',
  organisations: 'eligibility',
  minimumLead: 'validation',
  minimumRetention: 'retention',
};
const needed: Partial<Record<PackRule['type'], Field[]>> = {
  'widening-parameter': ['parameter', 'steps'],
  validation: ['minimumLead'],
  retention: ['minimumRetention'],
};

/** L01 of the rules beside the rows: each field belongs to its type, and each type has what it needs. */
export const rulesWithoutEffect = packRule('L01', 'error', (pack) =>
  pack.rules.flatMap(({ rule, at }): Complaint[] => [
    ...(Object.keys(acting) as Field[])
      .filter((field) => rule[field] !== undefined && acting[field] !== rule.type)
      .map((field) => ({
        at: [...at, field],
        message: words('该类规则不使用该字段。', 'A rule of this type does not use this field.'),
      })),
    ...(needed[rule.type] ?? [])
      .filter((field) => rule[field] === undefined)
      .map((field) => ({ at: [...at, field], message: words('该类规则缺少该字段。', 'A rule of this type needs this field.') })),
  ]),
);

const place = /^(\*|[A-Z]{2}(-[A-Z0-9]+)*)$/;
const confidence = /^(V1|V2|V3|L|SEED|M|D)(\/(V1|V2|V3|L|SEED|M|D))*$/;

/** L01 of names that nothing answers to: a jurisdiction in another spelling, a confidence nobody has defined. */
export const namesWithoutEffect = packRule('L01', 'error', (pack) => [
  ...(place.test(pack.head.jurisdiction)
    ? []
    : [{ at: ['jurisdiction'], message: words('没有这一法域。', 'There is no such jurisdiction.') }]),
  ...[...pack.rows.map(({ row, at }) => ({ ...row, at })), ...pack.rules.map(({ rule, at }) => ({ ...rule, at }))]
    .filter(({ rowConfidence }) => !confidence.test(rowConfidence))
    .map(({ at }) => ({ at: [...at, 'rowConfidence'], message: words('没有这一可信度。', 'There is no such confidence code.') })),
]);
