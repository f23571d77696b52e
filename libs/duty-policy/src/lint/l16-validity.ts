import { dayOf } from '../days.js';
import { pointerOf, type Finding, type Path } from './finding.js';
import type { ReadPack, ReadRow } from './read-pack.js';
import type { Rule } from './world.js';
import { words, type Words } from '../words.js';

interface Version {
  pack: ReadPack;
  entry: ReadRow;
  from: string;
  to: string;
}

// Days are compared as written; an open end lies before or after all of them.
const ever = '0000-00-00';
const forEver = '9999-99-99';

/** L16: the versions of one id follow each other day by day. */
export const validity: Rule = ({ packs }) => {
  const versions = packs.flatMap((pack) =>
    pack.rows.map((entry): Version => ({ pack, entry, from: entry.row.validFrom ?? ever, to: entry.row.validTo ?? forEver })),
  );
  const byId = Map.groupBy(versions, ({ pack, entry }) => `${pack.head.pack}/${entry.row.id}`);
  return [...byId.values()].flatMap((same) => [...same.flatMap(inverted), ...sequence(same)]);
};

function inverted(version: Version): Finding[] {
  return version.from > version.to ? [finding(version, ['validTo'], words('止期早于起期。', 'It ends before it begins.'))] : [];
}

function sequence(same: readonly Version[]): Finding[] {
  const sorted = [...same].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  return sorted.slice(1).flatMap((version, index) => {
    const before = sorted[index];
    if (before === undefined) return [];
    if (version.from <= before.to)
      return [
        finding(version, ['validFrom'], words('同一编号的有效期重叠。', 'Two versions of one id are valid on the same day.')),
      ];
    const isNext = dayOf(version.from) === dayOf(before.to) + 1;
    return isNext
      ? []
      : [
          finding(
            version,
            ['validFrom'],
            words('同一编号的有效期有空档。', 'Between two versions of one id lies a day without any.'),
          ),
        ];
  });
}

function finding({ pack, entry }: Version, way: Path, message: Words): Finding {
  return { rule: 'L16', severity: 'error', file: pack.file, pointer: pointerOf([...entry.at, ...way]), message };
}
