import { pointerOf, type Finding, type Path } from './finding.js';
import type { ReadPack } from './read-pack.js';
import { isSame } from './conditions.js';
import type { Rule } from './world.js';
import { words, type Words } from '../words.js';

interface Named {
  pack: ReadPack;
  id: string;
  at: Path;
}

/** L02: an id stands once over all loaded packs, names its line, and keeps its meaning from version to version. */
export const ids: Rule = (world) => [
  ...loadedTwice(world.packs),
  ...twice(world.packs),
  ...withoutLine(world.packs),
  ...changed(world.packs, world.published),
];

function loadedTwice(packs: readonly ReadPack[]): Finding[] {
  return packs.flatMap((pack, index) => {
    const isRepeated = packs.slice(0, index).some(({ head }) => head.pack === pack.head.pack && head.version === pack.head.version);
    return isRepeated ? [finding(pack, ['version'], words('同一版本载入两次。', 'This version is loaded twice.'))] : [];
  });
}

function twice(packs: readonly ReadPack[]): Finding[] {
  const first = new Map<string, ReadPack>();
  return packs.flatMap(named).flatMap(({ pack, id, at }) => {
    const known = first.get(id);
    if (known === undefined) {
      first.set(id, pack);
      return [];
    }
    // Another version of the same pack repeats its ids; one version does not.
    if (known !== pack && known.head.pack === pack.head.pack) return [];
    return [finding(pack, at, words(`编号“${id}”重复。`, `The id "${id}" stands twice.`))];
  });
}

function withoutLine(packs: readonly ReadPack[]): Finding[] {
  return packs.flatMap((pack) =>
    [...pack.rows.map(({ row, at }) => ({ ...row, at })), ...pack.rules.map(({ rule, at }) => ({ ...rule, at }))].flatMap(
      (each) => [
        ...(each.row.trim() === ''
          ? [finding(pack, [...each.at, 'row'], words('缺少目录条目。', 'The line of the catalogue is missing.'))]
          : []),
        ...(each.id.trim() === '' ? [finding(pack, [...each.at, 'id'], words('缺少编号。', 'The id is missing.'))] : []),
      ],
    ),
  );
}

function changed(packs: readonly ReadPack[], published: readonly ReadPack[]): Finding[] {
  return packs.flatMap((pack, index) => {
    const former = [...published, ...packs.slice(0, index)].filter(({ head }) => head.pack === pack.head.pack);
    return pack.rows.flatMap(({ row, at }) => {
      const before = former.flatMap(({ rows }) => rows).find((each) => each.row.id === row.id)?.row;
      if (before === undefined || before.duration.unit === row.duration.unit) return [];
      const facts = (each: typeof row): string[] => each.opensOn.map(({ fact }) => fact).sort();
      if (isSame(facts(before), facts(row))) return [];
      return [finding(pack, [...at, 'id'], words('同一编号的含义改变。', 'The id means something else than it did.'))];
    });
  });
}

function named(pack: ReadPack): Named[] {
  const all = [
    ...pack.rows.map(({ row, at }) => ({
      id: row.id,
      at,
      inside: row.extensions.map((each, index) => ({ id: each.id, at: [...at, 'extensions', index] })),
    })),
    ...pack.rules.map(({ rule, at }) => ({ id: rule.id, at, inside: [] })),
  ];
  return all.flatMap(({ inside, ...each }) => [each, ...inside].map(({ id, at }) => ({ pack, id, at: [...at, 'id'] })));
}

function finding(pack: ReadPack, at: Path, message: Words): Finding {
  return { rule: 'L02', severity: 'error', file: pack.file, pointer: pointerOf(at), message };
}
