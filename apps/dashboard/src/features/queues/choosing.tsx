import { createContext, useContext } from 'react';
import { RowCheck } from '../../ui/row-check.js';
import type { Column } from '../../ui/data-table.js';
import { useWords } from '../../words/use-words.js';

/** Which rows somebody has chosen, to do one thing to all of them. */
export interface Choosing {
  chosen: ReadonlySet<string>;
  choose: (id: string) => void;
}

/** Null where rows are only read. */
export const ChoosingRows = createContext<Choosing | null>(null);

/** The column in which rows are chosen, where they may be. */
export function useChoosing<Row extends { id: string }>(nameOf: (row: Row) => string): Column<Row>[] {
  const { t } = useWords();
  const choosing = useContext(ChoosingRows);
  if (choosing === null) return [];
  const { chosen, choose } = choosing;
  const cell = (row: Row) => (
    <RowCheck
      label={t('queues.choose-row', { row: nameOf(row) })}
      value={chosen.has(row.id)}
      onChange={() => choose(row.id)}
      shortcut="x"
    />
  );
  return [{ id: 'choose', header: t('queues.choose'), cell }];
}
