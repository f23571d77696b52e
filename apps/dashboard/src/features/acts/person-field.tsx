import { deskMatterView } from '@homeward/contracts';
import { useRead } from '../../parts/use-read.js';
import { ChoiceField, type FieldProps } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';

/** Somebody of the matter, called by the lane on the tracker; where an act may bring a new person, nobody is chosen. */
export function PersonField({ matterId, ...field }: FieldProps<string> & { matterId: string | undefined }) {
  const { t } = useWords();
  const matter = useRead(`matters/${matterId ?? ''}`, deskMatterView, { enabled: matterId !== undefined });
  const choices = (matter.data?.survivors ?? []).map(({ personId }, place) => ({
    value: personId,
    label: t('matter.survivor', { number: place + 1 }),
  }));
  const known = field.value === '' || choices.some(({ value }) => value === field.value);
  return (
    <ChoiceField
      {...field}
      empty={t(field.required ? 'ui.choose' : 'form.new-person')}
      choices={known ? choices : [...choices, { value: field.value, label: t('form.this-person') }]}
    />
  );
}
