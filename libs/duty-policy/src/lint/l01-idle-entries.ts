import { dutySubject, guardedFact, knownFacts, regionEverExisted } from '@homeward/contracts';
import type { Path } from './finding.js';
import { isSame } from './conditions.js';
import type { ReadRow } from './read-pack.js';
import { packRule, rowRule, type Complaint } from './world.js';
import { words, type Words } from '../words.js';

/** L01 of entries of a list that change nothing: a guard nobody keeps, a region that never was, a line that stands twice. */
export const entriesWithoutEffect = rowRule('L01', 'error', (entry) => [
  ...guards(entry),
  ...regions(entry),
  ...openings(entry),
  ...satisfying(entry),
]);

/** L01 of ladders that no row climbs: they do no harm, but whoever wrote one believes that it rings. */
export const laddersWithoutEffect = packRule('L01', 'warning', ({ ladders, rows }) => {
  const climbed = new Set(rows.map(({ row }) => row.ladder));
  return Object.keys(ladders)
    .filter((name) => !climbed.has(name))
    .map((name) => idle(['ladders', name], words('没有义务使用该阶梯。', 'no row climbs this ladder.')));
});

const ours = new Set(knownFacts.map(({ name }) => name));
const refused = new Set<string>(guardedFact.options);
const toldSubjects = new Set<string>(dutySubject.options.filter((each) => each !== 'other').map((each) => `${each}Id`));

// An act that no service of ours records cannot be refused by one; the waiting time is then shown, and that is all a guard can do.
function guards({ row, at }: ReadRow): Complaint[] {
  const isTold = row.subject === 'inherited' || toldSubjects.has(row.subject);
  return (row.guards ?? []).flatMap((fact, index) => {
    const here = [...at, 'guards', index];
    if (ours.has(fact) && !refused.has(fact))
      return [idle(here, words('没有服务拦阻这一行为。', 'no service holds this act back.'))];
    if (refused.has(fact) && !isTold)
      return [idle(here, words('其他服务不知道该义务的对象。', 'no service is told what the duty is about.'))];
    return [];
  });
}

function regions({ row, at }: ReadRow): Complaint[] {
  return (row.regions ?? []).flatMap((code, index) =>
    !row.jurisdiction.startsWith('CN') || regionEverExisted(code)
      ? []
      : [idle([...at, 'regions', index], words('没有这一区划代码。', 'there is no such region.'))],
  );
}

function openings({ row, at }: ReadRow): Complaint[] {
  return row.opensOn.flatMap((match, index) =>
    row.opensOn.slice(0, index).some((earlier) => isSame(earlier, match))
      ? [idle([...at, 'opensOn', index], words('同一行已经写明。', 'the same line stands before it.'))]
      : [],
  );
}

function satisfying({ row: { satisfiedBy }, at }: ReadRow): Complaint[] {
  const isIdle = satisfiedBy.mode === 'all' && satisfiedBy.facts.length === 1;
  return isIdle ? [idle([...at, 'satisfiedBy', 'mode'], words('只有一项事实。', 'there is one fact only.'))] : [];
}

function idle(at: Path, why: Words): Complaint {
  return { at, message: words(`该字段不起作用：${why.zh}`, `This field acts on nothing: ${why.en}`) };
}
