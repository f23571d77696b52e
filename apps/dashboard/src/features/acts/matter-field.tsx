import { matterNumber, matterPage } from '@homeward/contracts';
import { useState } from 'react';
import { groupedNumber, ungroupedNumber } from '../../parts/grouped-number.js';
import { useMattersOf } from '../../parts/matters.js';
import { useRead } from '../../parts/use-read.js';
import { SoughtField, withChosen } from '../../parts/sought-field.js';
import type { FieldProps } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';

type MatterFieldProps = FieldProps<string> & { but: unknown };

/** Another open matter of the agency: one of the newest, or one found by its number. */
export function MatterField({ but, ...field }: MatterFieldProps) {
  const { t } = useWords();
  const [written, setWritten] = useState('');
  const number = matterNumber.safeParse(ungroupedNumber(written)).data;
  const { data } = useRead(`matters?status=open&limit=200${number === undefined ? '' : `&number=${number}`}`, matterPage);
  const found = data?.items ?? [];
  const chosen = useMattersOf([field.value === '' ? null : field.value]).get(field.value);
  const choices = withChosen(found, chosen)
    .filter(({ id }) => id !== but)
    .map((matter) => ({ value: matter.id, label: matter.number === null ? matter.id : groupedNumber(matter.number) }));
  return (
    <SoughtField
      {...field}
      empty={t('ui.choose')}
      search={{ label: t('matters.find'), value: written, onChange: setWritten }}
      isLong={written !== '' || (data?.next ?? null) !== null}
      choices={choices}
    />
  );
}
