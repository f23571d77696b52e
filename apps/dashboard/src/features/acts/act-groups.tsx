import { useWords } from '../../words/use-words.js';
import type { Faults } from './checking.js';
import { FieldView } from './field-view.js';
import { fieldOf } from './layout.js';

type ActGroupsProps = Omit<Parameters<typeof FieldView>[0], 'field' | 'fault'> & { faults: Faults };

/** The fields of a form under their headings. */
export function ActGroups({ faults, ...shared }: ActGroupsProps) {
  const { t } = useWords();
  return shared.layout.groups.map(({ title, fields }) => (
    <fieldset key={title} hidden={fields.length === 0}>
      <legend>{t(`form.group.${title}`)}</legend>
      {fields.map(fieldOf).map((field) => (
        <FieldView key={field.path} {...shared} field={field} fault={faults[field.path]} />
      ))}
    </fieldset>
  ));
}
