import type { QueueName, QueuePage } from '@homeward/contracts';
import { useMemo, useState } from 'react';
import { actsTogether } from '../../parts/acts-together.js';
import { ChoosingRows } from './choosing.js';
import { ChosenBar } from './chosen-bar.js';
import { GroupedRows } from './grouped-rows.js';
import type { GroupedBy } from './grouping.js';

interface ChoosableRowsProps {
  name: QueueName;
  items: QueuePage['items'];
  by: GroupedBy | undefined;
}

/** The rows in sight; several may be chosen where one form can do something to all of them. What is out of sight is not chosen. */
export function ChoosableRows({ name, items, by }: ChoosableRowsProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => new Set(items.map(({ id }) => id).filter((id) => ids.has(id))), [ids, items]);
  const choose = (id: string) => setIds(chosen.has(id) ? chosen.difference(new Set([id])) : chosen.union(new Set([id])));
  const rows = <GroupedRows name={name} items={items} by={by} />;
  if (actsTogether(name).length === 0) return rows;
  return (
    <ChoosingRows value={{ chosen, choose }}>
      <ChosenBar name={name} chosen={chosen} clear={() => setIds(new Set())} />
      {rows}
    </ChoosingRows>
  );
}
