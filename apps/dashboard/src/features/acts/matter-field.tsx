import { matterNumber, matterPage } from '@homeward/contracts';
import { useState } from 'react';
import { groupedNumber, ungroupedNumber } from '../../parts/grouped-number.js';
import { useMattersOf } from '../../parts/matters.js';
import { useRead } from '../../parts/use-read.js';
import { ChoiceField, TextField } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';

type MatterFieldProps = Parameters<typeof TextField>[0] & { but: unknown };

/** Another open matter of the agency: one of the newest, or one found by its number. */
export function MatterField({ but, ...field }: MatterFieldProps) {
  const { t } = useWords();
  const [written, setWritten] = useState('');
  const number = matterNumber.safeParse(ungroupedNumber(written)).data;
  const { data } = useRead(`matters?status=open&limit=200${number === undefined ? '' : `&number=${number}`}`, matterPage);
  const found = data?.items ?? [];
  const chosen = useMattersOf([field.value === '' ? null : field.value]).get(field.value);
  const shown = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  const choices = shown
    .filter(({ id }) => id !== but)
    .map((matter) => ({ value: matter.id, label: matter.number === null ? matter.id : groupedNumber(matter.number) }));
  const isLong = written !== '' || (data?.next ?? null) !== null;
  return (
    <div className="stack">
      {isLong && (
        <TextField name={`${field.name}.find`} kind="search" label={t('matters.find')} value={written} onChange={setWritten} />
      )}
      <ChoiceField {...field} empty={t('ui.choose')} choices={choices} />
    </div>
  );
}
