import type { Pack } from '../pack.js';
import { pointerOf, type Path } from '../lint/finding.js';
import { words, type Words } from '../words.js';
import { differences, type Difference } from './json-difference.js';

/** What became of one row, rule, ladder, document or field of a pack. */
export interface PackChange {
  part: 'pack' | 'document' | 'ladder' | 'duty' | 'rule';
  id: string;
  change: 'added' | 'removed' | 'changed';
  /** Where it stands in the new pack; in the old one if it was removed. */
  pointer: string;
  differences: Difference[];
  words: Words;
}

/** What a new version of a pack changes, part by part. Rows are recognised by their ids, wherever they stand. */
export function diffPacks(before: Pack, after: Pack): PackChange[] {
  return [
    ...headChanges(before, after),
    ...changesOf('document', named(before.documents, 'documents'), named(after.documents, 'documents')),
    ...changesOf('ladder', named(before.ladders, 'ladders'), named(after.ladders, 'ladders')),
    ...changesOf('duty', listed(before.duties, 'duties'), listed(after.duties, 'duties')),
    ...changesOf('rule', listed(before.rules, 'rules'), listed(after.rules, 'rules')),
  ];
}

interface Part {
  value: unknown;
  at: Path;
  title: Words | null;
}

function headChanges(before: Pack, after: Pack): PackChange[] {
  const head = ({ documents: _documents, ladders: _ladders, duties: _duties, rules: _rules, ...rest }: Pack): unknown => rest;
  const found = differences(head(before), head(after), []);
  if (found.length === 0) return [];
  const told = { part: 'pack', id: after.pack, change: 'changed' } as const;
  return [{ ...told, pointer: '', differences: found, words: inWords(told, null, found) }];
}

function changesOf(part: PackChange['part'], before: ReadonlyMap<string, Part>, after: ReadonlyMap<string, Part>): PackChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id) => {
    const old = before.get(id);
    const now = after.get(id);
    const standing = now ?? old;
    if (standing === undefined) return [];
    const found = old === undefined || now === undefined ? [] : differences(old.value, now.value, now.at);
    if (old !== undefined && now !== undefined && found.length === 0) return [];
    const told = { part, id, change: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed' } as const;
    return [{ ...told, pointer: pointerOf(standing.at), differences: found, words: inWords(told, standing.title, found) }];
  });
}

function named(record: Readonly<Record<string, unknown>>, field: string): Map<string, Part> {
  return new Map(Object.entries(record).map(([id, value]) => [id, { value, at: [field, id], title: null }]));
}

function listed(list: readonly { id: string; title: Words }[], field: string): Map<string, Part> {
  return new Map(list.map((value, index) => [value.id, { value, at: [field, index], title: value.title }]));
}

function inWords({ id, change }: Pick<PackChange, 'id' | 'change'>, title: Words | null, found: readonly Difference[]): Words {
  const zh = title === null ? id : `${id}（${title.zh}）`;
  const en = title === null ? id : `${id} (${title.en})`;
  if (change === 'added') return words(`新增${zh}`, `${en} is new`);
  if (change === 'removed') return words(`删除${zh}`, `${en} is gone`);
  const list = found.map(({ pointer, before, after }) => `${pointer} ${written(before)} → ${written(after)}`).join('; ');
  return words(`修改${zh}：${list}`, `${en} changes: ${list}`);
}

function written(value: unknown): string {
  return value === undefined ? '–' : JSON.stringify(value);
}
