import { TextField, type FieldProps } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';

/** A day, and the time on it where it is known: `2026-03-01` or `2026-03-01T09:30`, in official time. */
export function DayOrTimeField({ value, onChange, ...field }: FieldProps<string>) {
  const { t } = useWords();
  const [day = '', time = ''] = value.split('T');
  const told = (nextDay: string, nextTime: string) => onChange(nextTime === '' ? nextDay : `${nextDay}T${nextTime}`);
  return (
    <div className="stack">
      <TextField {...field} kind="date" value={day} onChange={(next) => told(next, time)} />
      <TextField
        name={`${field.name}.time`}
        kind="time"
        label={t('form.optional', { label: t('form.time') })}
        value={time}
        onChange={(next) => told(day, next)}
      />
    </div>
  );
}
