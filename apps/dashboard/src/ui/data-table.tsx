import { Table } from '@mantine/core';
import { FlexRender, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import type { ReactNode } from 'react';

const features = tableFeatures({});

/** One column: what stands over it and what a row shows in it. */
export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** It may be wider than its place, and no row leads anywhere: the keyboard scrolls it. */
  isWide?: boolean;
}

/** A table on wide screens, a list of cards with the same content on narrow ones. The first column names its row. */
export function DataTable<Row extends object>({ caption, columns, rows, keyOf, isWide = false }: DataTableProps<Row>) {
  const defined: ColumnDef<typeof features, Row>[] = columns.map(({ id, header }) => ({ id, header }));
  const table = useTable({ features, columns: defined, data: rows as Row[], getRowId: keyOf });
  return (
    <div className="table-frame" {...(isWide && { tabIndex: 0, role: 'region', 'aria-label': caption })}>
      <Table className="data-table" role="table" verticalSpacing="xs" captionSide="top">
        <caption className="unseen">{caption}</caption>
        <thead role="rowgroup">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} role="row">
              {group.headers.map((header) => (
                <th key={header.id} scope="col" role="columnheader">
                  <FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody role="rowgroup">
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} role="row" data-row>
              {row.getAllCells().map((cell, place) => (
                <td key={cell.id} role="cell" data-label={columns[place]?.header} data-first={place === 0 || undefined}>
                  {/* Called, not made a component of: that would be another one each time, and take the focus away. */}
                  {columns[place]?.cell(row.original)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
