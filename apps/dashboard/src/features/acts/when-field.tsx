import { RadioField, TextField } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';
import type { When } from './when.js';

const kinds = ['now', 'day', 'time'] as const;

/** When it happened: just now, unless somebody tells of an earlier time. */
export function WhenField({ when, change, fault }: { when: When; change: (when: When) => void; fault: string | undefined }) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t('form.group.when')}</legend>
      <RadioField
        name="occurred"
        label={t('form.when')}
        error={fault}
        value={when.kind}
        choices={kinds.map((value) => ({ value, label: t(`form.when-${value}`) }))}
        onChange={(value) => change({ ...when, kind: kinds.find((each) => each === value) ?? 'now' })}
      />
      {when.kind !== 'now' && (
        <TextField
          name="occurred-day"
          kind="date"
          label={t('form.day')}
          value={when.day}
          onChange={(day) => change({ ...when, day })}
        />
      )}
      {when.kind === 'time' && (
        <TextField
          name="occurred-time"
          kind="time"
          label={t('form.time')}
          value={when.time}
          onChange={(time) => change({ ...when, time })}
        />
      )}
    </fieldset>
  );
}
