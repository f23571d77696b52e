import type { PackRung } from '../pack.js';
import type { Path } from './finding.js';
import { existsAt, hasRole, isAgencyType, isRole, partsOf } from './offices.js';
import type { ReadRow } from './read-pack.js';
import { packRule, rowRule, type Complaint } from './world.js';
import { words, type Words } from '../words.js';

/** L10 of every ladder: a target names a role, an organ and a level that exist, and not everybody is behind a wall. */
export const targets = packRule('L10', 'error', (pack, { walled }) => {
  const named = Object.entries(pack.ladders).map(([name, ladder]) => ({ ladder, at: ['ladders', name] as Path }));
  const own = pack.rows.flatMap(({ row, ladder, ladderAt }) =>
    typeof row.ladder === 'string' || ladder === null ? [] : [{ ladder, at: ladderAt }],
  );
  return [...named, ...own].flatMap(({ ladder, at }) =>
    ladder.flatMap((rung, index) => ofRung(rung, [...at, index, 'to'], walled)),
  );
});

/** L10 of each row: its owner and its targets fit the organ that owes; an extension is decided by a role that exists. */
export const targetsOfRow = rowRule('L10', 'error', (entry) => [...owner(entry), ...ownTargets(entry), ...approvers(entry)]);

function ofRung({ to }: PackRung, at: Path, walled: ReadonlySet<string>): Complaint[] {
  if (to.length > 0 && to.every((target) => walled.has(target)))
    return [{ at, message: words('该级的所有对象都被回避。', 'Every target of this rung is behind a wall.') }];
  return to.flatMap((target, index) => {
    const message = whyNot(target);
    return message === null ? [] : [{ at: [...at, index], message }];
  });
}

function whyNot(target: string): Words | null {
  const { role, reach, type } = partsOf(target);
  if (!isRole(role)) return words(`没有“${role}”这一角色。`, `There is no role "${role}".`);
  if (type === null) return null;
  if (!isAgencyType(type)) return words(`没有“${type}”这类机关。`, `There is no organ of type "${type}".`);
  if (!hasRole(type, role)) return words(`${type}没有“${role}”。`, `No ${type} has a ${role}.`);
  return existsAt(type, reach) ? null : words(`该级别没有${type}。`, `No ${type} exists at that level.`);
}

function owner({ row, at }: ReadRow): Complaint[] {
  const { agencyType, role } = row.owner;
  const here = [...at, 'owner'];
  if (agencyType !== null && !isAgencyType(agencyType))
    return [
      {
        at: [...here, 'agencyType'],
        message: words(`没有“${agencyType}”这类机关。`, `There is no organ of type "${agencyType}".`),
      },
    ];
  if (!isRole(role)) return [{ at: [...here, 'role'], message: words(`没有“${role}”这一角色。`, `There is no role "${role}".`) }];
  if (agencyType !== null && !hasRole(agencyType, role))
    return [{ at: [...here, 'role'], message: words(`${agencyType}没有“${role}”。`, `No ${agencyType} has a ${role}.`) }];
  return [];
}

function ownTargets({ row, at, ladder, ladderAt }: ReadRow): Complaint[] {
  const { agencyType } = row.owner;
  if (agencyType === null) return [];
  return (ladder ?? []).flatMap((rung, index) =>
    rung.to.flatMap((target, place) => {
      const { role, reach, type } = partsOf(target);
      if (type !== null || reach !== 'own' || !isRole(role) || hasRole(agencyType, role)) return [];
      const where = typeof row.ladder === 'string' ? [...at, 'ladder'] : [...ladderAt, index, 'to', place];
      return [{ at: where, message: words(`${agencyType}没有“${role}”。`, `No ${agencyType} has a ${role}.`) }];
    }),
  );
}

function approvers({ row, at }: ReadRow): Complaint[] {
  return row.extensions.flatMap(({ approver }, index) => {
    const message = whyNot(approver);
    return message === null ? [] : [{ at: [...at, 'extensions', index, 'approver'], message }];
  });
}
