import { Checkbox } from '@mantine/core';

interface RowCheckProps {
  label: string;
  value: boolean;
  onChange: () => void;
  /** The single key that changes it in the row that has the focus. */
  shortcut: string;
}

/** Chooses a row of a table. */
export const RowCheck = ({ label, value, onChange, shortcut }: RowCheckProps) => (
  <Checkbox aria-label={label} size="md" checked={value} onChange={onChange} data-key={shortcut} aria-keyshortcuts={shortcut} />
);
