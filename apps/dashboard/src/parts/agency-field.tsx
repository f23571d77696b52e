import type { AgencyType } from '@homeward/contracts';
import { useState } from 'react';
import { useAgenciesOf, useFoundAgencies } from './agencies.js';
import { ChoiceField, TextField } from '../ui/fields.js';
import { useWords } from '../words/use-words.js';

interface AgencyFieldProps {
  name: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  value: string;
  onChange: (value: string) => void;
  /** What it says where none is chosen. */
  empty?: string;
  types?: readonly AgencyType[] | undefined;
}

const manyAgencies = 12;

/** An agency of the registry, found by a part of its name. */
export function AgencyField({ types, empty, ...field }: AgencyFieldProps) {
  const { t, say } = useWords();
  const [part, setPart] = useState('');
  const { found, isCut } = useFoundAgencies({ part, types });
  const chosen = useAgenciesOf([field.value === '' ? null : field.value]).get(field.value);
  const shown = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  const isLong = isCut || part !== '' || found.length > manyAgencies;
  return (
    <div className="stack">
      {isLong && (
        <TextField name={`${field.name}.find`} kind="search" label={t('form.find-agency')} value={part} onChange={setPart} />
      )}
      <ChoiceField
        {...field}
        empty={empty ?? t('ui.choose')}
        choices={shown.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
    </div>
  );
}
