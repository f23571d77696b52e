import { dutyExtension, dutyStep } from '@homeward/contracts';
import * as z from 'zod';
import { extensionWords } from '../../parts/extension-words.js';
import { ChoiceField, type Choice, type FieldProps } from '../../ui/fields.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

/** What a form knows of the row that it is about. */
export type Row = Readonly<Record<string, unknown>>;

type RowFieldProps = FieldProps<string> & { row: Row | null };

const duty = z.looseObject({ steps: z.array(dutyStep), extensions: z.array(dutyExtension) });
/** The rungs that have fired: the highest is the one to take note of. */
export function RungField({ row, ...field }: RowFieldProps) {
  const { t, language } = useWords();
  const { data } = duty.safeParse(row);
  const fired = (data?.steps ?? []).filter(({ state, rung }) => state === 'fired' && rung > 0).reverse();
  const choices = fired.map(({ rung, firedAt, at }) => ({
    value: String(rung),
    label: t('duty.rung-at', { rung, at: instantOf(firedAt ?? at, language) }),
  }));
  return <ChoiceField {...field} empty={t('ui.choose')} choices={choices} />;
}

/** The extensions that the rule provides. */
export function ExtensionField({ row, ...field }: RowFieldProps) {
  const speech = useWords();
  const { data } = duty.safeParse(row);
  const choices = (data?.extensions ?? []).map((each) => ({ value: each.id, label: extensionWords(each, speech) }));
  return <ChoiceField {...field} empty={speech.t('ui.choose')} choices={choices} />;
}

/** What was asked for and waits for a decision. */
export function RequestField({ row, ...field }: RowFieldProps) {
  const speech = useWords();
  const { data } = duty.safeParse(row);
  const choices = (data?.extensions ?? []).flatMap((each): Choice[] =>
    each.asked
      .filter(({ granted }) => granted === null)
      .map(({ requestId, at }) => ({
        value: requestId,
        label: `${extensionWords(each, speech)} · ${instantOf(at, speech.language)}`,
      })),
  );
  return <ChoiceField {...field} empty={speech.t('ui.choose')} choices={choices} />;
}
