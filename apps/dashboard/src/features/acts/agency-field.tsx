import { useMemo, useState } from 'react';
import { useAgencies } from '../../parts/agencies.js';
import { ChoiceField, TextField } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';

interface AgencyFieldProps {
  name: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  value: string;
  onChange: (value: string) => void;
  types?: readonly string[] | undefined;
}

const manyAgencies = 12;

/** An agency of the registry, found by a part of its name. */
export function AgencyField({ types, ...field }: AgencyFieldProps) {
  const { t, say } = useWords();
  const agencies = useAgencies();
  const [part, setPart] = useState('');
  const fitting = useMemo(
    () => [...agencies.values()].filter(({ kind, forHistory }) => !forHistory && (!types || types.includes(kind))),
    [agencies, types],
  );
  const wanted = part.trim().toLowerCase();
  const shown = fitting.filter(({ id, name }) => id === field.value || `${name.zh} ${name.en}`.toLowerCase().includes(wanted));
  return (
    <div className="stack">
      {fitting.length > manyAgencies && (
        <TextField name={`${field.name}.find`} kind="search" label={t('form.find-agency')} value={part} onChange={setPart} />
      )}
      <ChoiceField {...field} empty={t('ui.choose')} choices={shown.map(({ id, name }) => ({ value: id, label: say(name) }))} />
    </div>
  );
}
