import type { AgencyType } from '@homeward/contracts';
import { useState } from 'react';
import { useAgenciesOf, useFoundAgencies } from './agencies.js';
import type { FieldProps } from '../ui/fields.js';
import { SoughtField, withChosen } from './sought-field.js';
import { useWords } from '../words/use-words.js';

interface AgencyFieldProps extends FieldProps<string> {
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
  return (
    <SoughtField
      {...field}
      empty={empty ?? t('ui.choose')}
      search={{ label: t('form.find-agency'), value: part, onChange: setPart }}
      isLong={isCut || part !== '' || found.length > manyAgencies}
      choices={withChosen(found, chosen).map(({ id, name }) => ({ value: id, label: say(name) }))}
    />
  );
}
