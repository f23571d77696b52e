import { groupedNumber } from '../../parts/matter-name.js';
import { useOpenMatters } from '../../parts/matters.js';
import { ChoiceField, type TextField } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';

type MatterFieldProps = Parameters<typeof TextField>[0] & { but: unknown };

/** Another open matter of the agency. */
export function MatterField({ but, ...field }: MatterFieldProps) {
  const { t } = useWords();
  const matters = [...useOpenMatters().values()].filter(({ id }) => id !== but);
  const choices = matters.map(({ id, number }) => ({ value: id, label: number === null ? id : groupedNumber(number) }));
  return <ChoiceField {...field} empty={t('ui.choose')} choices={choices} />;
}
