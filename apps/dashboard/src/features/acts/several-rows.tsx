import type { Act } from '../../parts/acts.js';
import { useAgencyName } from '../../parts/agencies.js';
import { failureWords } from '../../parts/failure.js';
import { MatterName } from '../../parts/matter-name.js';
import { useMattersOf } from '../../parts/matters.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import type { Outcome, SeveralRow } from './several-row.js';

interface SeveralRowsProps {
  act: Act;
  ids: readonly string[];
  /** In the order of the ids; null for what is not there, or not for this reader. */
  rows: readonly (SeveralRow | null)[];
  outcomes: ReadonlyMap<string, Outcome>;
}

/** Each row with whether the act is possible on it, and with what came of it. */
export function SeveralRows({ act, ids, rows, outcomes }: SeveralRowsProps) {
  const speech = useWords();
  const { t, say } = speech;
  const agency = useAgencyName();
  const matters = useMattersOf(rows.flatMap((row) => (row === null ? [] : [row.matterId])));
  const shown = ids.map((id, place) => ({ id, row: rows[place] ?? null }));
  const nameOf = ({ title, fromAgencyId = '', toAgencyId = '' }: SeveralRow): string =>
    title ? say(title) : t('transfer.from-to', { from: agency(fromAgencyId), to: agency(toAgencyId) });
  const standing = ({ id, row }: (typeof shown)[number]): string => {
    const outcome = outcomes.get(id);
    if (outcome === 'doing' || outcome === 'done') return t(`several.${outcome}`);
    if (outcome !== undefined) return told(failureWords(outcome.failure, speech));
    return t(row?.allowedActions.includes(act.name) ? 'several.possible' : 'several.not-possible');
  };
  const columns: Column<(typeof shown)[number]>[] = [
    {
      id: 'row',
      header: t('several.row'),
      cell: ({ id, row }) => (row ? <TextLink to={`/${act.collection}/${id}`}>{nameOf(row)}</TextLink> : t('several.unknown')),
    },
    {
      id: 'matter',
      header: t('column.matter'),
      cell: ({ row }) => row && <MatterName matter={matters.get(row.matterId ?? '')} id={row.matterId} />,
    },
    { id: 'standing', header: t('several.standing'), cell: standing },
  ];
  return <DataTable caption={t('several.rows')} columns={columns} rows={shown} keyOf={({ id }) => id} />;
}

const told = ({ title, more }: { title: string; more: string }): string => [title, more].filter((part) => part !== '').join(' ');
