import { liesIn } from '../applicable.js';
import { canBothHold } from './conditions.js';
import { pointerOf, type Finding } from './finding.js';
import type { ReadPack, ReadRow } from './read-pack.js';
import type { Rule } from './world.js';
import { words } from '../words.js';

interface Placed {
  pack: ReadPack;
  entry: ReadRow;
}

/** L17: one fact opens one duty of one title for one subject in one jurisdiction. */
export const doubled: Rule = ({ packs }) => {
  const rows = packs.flatMap((pack) => pack.rows.map((entry): Placed => ({ pack, entry })));
  return rows.flatMap((placed, index) => {
    const first = rows.slice(0, index).find((other) => wouldBothOpen(other, placed));
    return first === undefined ? [] : [finding(placed, first)];
  });
};

function wouldBothOpen(one: Placed, other: Placed): boolean {
  const a = one.entry.row;
  const b = other.entry.row;
  if (a.id === b.id || (a.title.en !== b.title.en && a.title.zh !== b.title.zh) || a.subject !== b.subject) return false;
  if (a.localOverrideOf === b.id || b.localOverrideOf === a.id) return false;
  if (a.supersedes?.includes(b.id) === true || b.supersedes?.includes(a.id) === true) return false;
  return (
    isWithin(a.jurisdiction, b.jurisdiction) &&
    sharesRegion(a.regions, b.regions) &&
    overlaps(a, b) &&
    a.owner.agency === b.owner.agency &&
    (a.owner.agencyType === null || b.owner.agencyType === null || a.owner.agencyType === b.owner.agencyType) &&
    a.opensOn.some((x) => b.opensOn.some((y) => x.fact === y.fact && canBothHold(x.condition, y.condition)))
  );
}

function isWithin(one: string, other: string): boolean {
  return one === '*' || other === '*' || one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

function sharesRegion(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one === undefined || other === undefined || one.some((a) => other.some((b) => liesIn(a, b) || liesIn(b, a)));
}

function overlaps(one: ReadRow['row'], other: ReadRow['row']): boolean {
  const startsInTime = (from: string | null, to: string | null): boolean => from === null || to === null || from <= to;
  return startsInTime(one.validFrom, other.validTo) && startsInTime(other.validFrom, one.validTo);
}

function finding({ pack, entry }: Placed, first: Placed): Finding {
  const { id } = first.entry.row;
  const message = words(
    `与${id}对同一事实产生同名义务。`,
    `It opens beside ${id} for the same fact and subject, under the same title.`,
  );
  return { rule: 'L17', severity: 'error', file: pack.file, pointer: pointerOf([...entry.at, 'title']), message };
}
