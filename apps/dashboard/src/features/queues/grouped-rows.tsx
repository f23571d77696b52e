import type { QueueName, QueuePage } from '@homeward/contracts';
import { useAgencyName } from '../../parts/agencies.js';
import { useMattersOf } from '../../parts/matters.js';
import { useWho } from '../../parts/who.js';
import { serverClock } from '../../time/server-clock.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';
import { grouped, type GroupedBy } from './grouping.js';
import { QueueRows } from './queue-rows.js';

interface GroupedRowsProps {
  name: QueueName;
  items: QueuePage['items'];
  by: GroupedBy | undefined;
}

/** The rows in sight, put together under headings where that is wished for. */
export function GroupedRows({ name, items, by }: GroupedRowsProps) {
  return by === undefined ? <QueueRows name={name} items={items} /> : <Groups name={name} items={items} by={by} />;
}

function Groups({ name, items, by }: GroupedRowsProps & { by: GroupedBy }) {
  const { t, code } = useWords();
  const { agencyId } = useWho();
  const agencyName = useAgencyName();
  const matters = useMattersOf(items.flatMap((item) => ('matterId' in item ? [item.matterId] : [])));
  const headings: Record<GroupedBy, (heading: string) => string> = {
    clock: (heading) => t(`queues.clock.${heading}`),
    stage: (heading) => code('stage', heading),
    agency: agencyName,
  };
  return grouped(items, by, { matters, ownAgencyId: agencyId, now: serverClock.now() }).map(([heading, rows]) => (
    <Panel
      key={heading ?? ''}
      title={heading === null ? t('queues.not-known') : headings[by](heading)}
      aside={<span className="dimmed">{t('queues.in-sight', { count: rows.length })}</span>}
    >
      <QueueRows name={name} items={rows} />
    </Panel>
  ));
}
