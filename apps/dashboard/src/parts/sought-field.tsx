import { ChoiceField, TextField, type Choice, type FieldProps } from '../ui/fields.js';

interface SoughtFieldProps extends FieldProps<string> {
  empty: string;
  search: Pick<FieldProps<string>, 'label' | 'value' | 'onChange'>;
  /** Whether there are more rows than a list is read by, so that one looks for them. */
  isLong: boolean;
  choices: readonly Choice[];
}

/** A row out of many: a list, and above it a search by which it is made short. */
export function SoughtField({ search, isLong, ...field }: SoughtFieldProps) {
  return (
    <div className="stack">
      {isLong && <TextField name={`${field.name}.find`} kind="search" {...search} />}
      <ChoiceField {...field} />
    </div>
  );
}

/** What was found, and with it what had been chosen before the search left it out. */
export const withChosen = <Row extends { id: string }>(found: readonly Row[], chosen: Row | null | undefined): readonly Row[] =>
  chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
