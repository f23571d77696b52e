import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

/** What every field of a form is given: its words, what stands in it, and whom to tell of a change. */
export interface FieldProps<Value> {
  name: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  value: Value;
  onChange: (value: Value) => void;
}

const parts = <Value,>({ name, label, help, error, required }: FieldProps<Value>) => ({
  id: name,
  name,
  label,
  description: help,
  error,
  required: required ?? false,
  withAsterisk: false,
});

/** One line of text. */
export function TextField(
  props: FieldProps<string> & { kind?: 'text' | 'date' | 'time' | 'datetime-local' | 'number' | 'search' },
) {
  return (
    <TextInput
      {...parts(props)}
      type={props.kind ?? 'text'}
      value={props.value}
      autoComplete="off"
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  );
}

/** A file of this device. */
export function FileField({
  onChange,
  ...props
}: Omit<FieldProps<string>, 'value' | 'onChange'> & { onChange: (file: File) => void }) {
  return (
    <TextInput
      {...parts({ ...props, value: '', onChange: () => undefined })}
      type="file"
      onChange={({ currentTarget: { files } }) => {
        const file = files?.item(0);
        if (file) onChange(file);
      }}
    />
  );
}

/** A passage of text. */
export function LongField({ rows = 5, ...props }: FieldProps<string> & { rows?: number }) {
  return (
    <Textarea
      {...parts(props)}
      rows={rows}
      value={props.value}
      autoComplete="off"
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** One of several, from a list the browser itself shows. */
export function ChoiceField({ choices, empty, ...props }: FieldProps<string> & { choices: readonly Choice[]; empty: string }) {
  return (
    <NativeSelect
      {...parts(props)}
      value={props.value}
      data={[{ value: '', label: empty }, ...choices]}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  );
}

/** One of few, all in sight. */
export function RadioField({ choices, ...props }: FieldProps<string> & { choices: readonly Choice[] }) {
  const { name, label, help, error, required, value, onChange } = props;
  return (
    <FieldGroup label={label} help={help} error={error} id={name} role="radiogroup" required={required}>
      {choices.map((choice) => (
        <Radio
          key={choice.value}
          id={`${name}.${choice.value}`}
          name={name}
          label={choice.label}
          checked={value === choice.value}
          onChange={() => onChange(choice.value)}
        />
      ))}
    </FieldGroup>
  );
}

/** Any number of several, all in sight. */
export function ChecksField({ choices, ...props }: FieldProps<readonly string[]> & { choices: readonly Choice[] }) {
  const { name, label, help, error, value, onChange } = props;
  const without = (code: string) => value.filter((each) => each !== code);
  return (
    <FieldGroup label={label} help={help} error={error} id={name} role="group">
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          id={`${name}.${choice.value}`}
          label={choice.label}
          checked={value.includes(choice.value)}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? [...without(choice.value), choice.value] : without(choice.value))
          }
        />
      ))}
    </FieldGroup>
  );
}

/** Yes, or left as it is. */
export function CheckField(props: FieldProps<boolean>) {
  const { name, label, help, error, value, onChange } = props;
  return (
    <Checkbox
      id={name}
      name={name}
      label={label}
      description={help}
      error={error}
      checked={value}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}

interface FieldGroupProps {
  id: string;
  label: string;
  role: 'group' | 'radiogroup';
  help?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  children: ReactNode;
}

/** Fields that belong together, with one name, one help and one fault. */
export function FieldGroup({ id, label, help, error, role, required, children }: FieldGroupProps) {
  const told = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div
      className="field-group"
      role={role}
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-describedby={told || undefined}
      aria-required={role === 'radiogroup' ? required : undefined}
    >
      <div className="field-label" id={`${id}-label`}>
        {label}
      </div>
      {help && (
        <div className="field-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      <div className="field-options">{children}</div>
      {error && (
        <div className="field-error" id={`${id}-error`}>
          {error}
        </div>
      )}
    </div>
  );
}
