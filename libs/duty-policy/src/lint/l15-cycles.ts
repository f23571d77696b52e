import { valuesAdmitted } from './conditions.js';
import { pointerOf, type Finding } from './finding.js';
import type { ReadPack, ReadRow } from './read-pack.js';
import type { Rule } from './world.js';
import { words } from '../words.js';

// Somebody acted for these to happen; the others follow from the clock alone.
const acts = new Set(['duty.met', 'duty.acknowledged', 'duty.extension-requested', 'duty.extended', 'duty.reassigned']);

interface Node {
  pack: ReadPack;
  entry: ReadRow;
}

/** L15: no chain of duties opens itself again without a person's act in between. */
export const cycles: Rule = ({ packs }) => {
  const nodes = packs.flatMap((pack) => pack.rows.map((entry): Node => ({ pack, entry })));
  const openedBy = new Map(nodes.map((node) => [node, nodes.filter((other) => opens(node, other))]));
  return nodes.filter((node) => leadsBack(node, openedBy)).map(finding);
};

function opens(parent: Node, child: Node): boolean {
  return child.entry.row.opensOn.some(({ fact, condition }) => {
    if (!fact.startsWith('duty.') || acts.has(fact)) return false;
    const types = valuesAdmitted(condition, 'dutyType');
    return types === null || types.has(parent.entry.row.id);
  });
}

function leadsBack(start: Node, openedBy: ReadonlyMap<Node, readonly Node[]>): boolean {
  const seen = new Set<Node>();
  const ahead = [...(openedBy.get(start) ?? [])];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (node === start) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    ahead.push(...(openedBy.get(node) ?? []));
  }
  return false;
}

function finding({ pack, entry }: Node): Finding {
  const message = words('义务循环产生，中间没有人的行为。', 'This duty leads back to itself without a person acting in between.');
  return { rule: 'L15', severity: 'error', file: pack.file, pointer: pointerOf([...entry.at, 'opensOn']), message };
}
