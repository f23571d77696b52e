import { ChecksField, CheckField, ChoiceField, LongField, RadioField, TextField, type Choice } from '../../ui/fields.js';
import { useWords, type Speech } from '../../words/use-words.js';
import { AgencyField } from './agency-field.js';
import type { Values } from './body.js';
import { fieldKind, type FieldKind } from './field-kind.js';
import { fieldWords, faultWords } from './field-words.js';
import type { ActLayout, FieldLayout } from './layout.js';
import { PersonField } from './person-field.js';

interface FieldViewProps {
  act: string;
  layout: ActLayout;
  field: FieldLayout;
  values: Values;
  fault: string | undefined;
  matterId: string | undefined;
  change: (path: string, value: Values[string]) => void;
}

const manyCodes = 6;

/** One field, in the manner that its schema and its layout ask for. */
export function FieldView({ act, layout, field, values, fault, matterId, change }: FieldViewProps) {
  const speech = useWords();
  const { path, as } = field;
  const kind = fieldKind(layout.schema, path);
  const value = values[path];
  const isNeeded = kind.required || field.needed === true;
  const told = {
    name: path,
    ...fieldWords(act, path, speech, { isNeeded, isClaim: kind.kind === 'check' }),
    required: isNeeded,
    error: fault === undefined ? undefined : faultWords(fault, speech),
  };
  const text = { ...told, value: typeof value === 'string' ? value : '', onChange: (next: string) => change(path, next) };
  if (as === 'long') return <LongField {...text} />;
  if (as === 'agency') return <AgencyField {...text} types={field.agencyTypes} />;
  if (as === 'person') return <PersonField {...text} matterId={matterId} />;
  switch (kind.kind) {
    case 'check':
      return <CheckField {...told} value={value === true} onChange={(next) => change(path, next)} />;
    case 'yes-no':
      return <RadioField {...text} choices={['yes', 'no'].map((each) => ({ value: each, label: speech.t(`ui.${each}`) }))} />;
    case 'several':
      return (
        <ChecksField
          {...told}
          value={Array.isArray(value) ? (value as string[]) : []}
          choices={choicesOf(path, kind, speech)}
          onChange={(next) => change(path, next)}
        />
      );
    case 'one':
      return <OneOf text={text} choices={choicesOf(path, kind, speech)} empty={speech.t('ui.choose')} />;
    case 'number':
      return <TextField {...text} kind="number" />;
    case 'text':
      if (field.codes) {
        const codes = { kind: 'one' as const, required: kind.required, codes: field.codes, words: undefined };
        return <OneOf text={text} choices={choicesOf(path, codes, speech)} empty={speech.t('ui.choose')} />;
      }
      return <TextField {...text} kind={as === 'date' ? 'date' : 'text'} />;
  }
}

interface OneOfProps {
  text: Parameters<typeof TextField>[0];
  choices: Choice[];
  empty: string;
}

/** Few choices stand in sight, many in a list. */
function OneOf({ text, choices, empty }: OneOfProps) {
  if (choices.length > manyCodes || !text.required) return <ChoiceField {...text} choices={choices} empty={empty} />;
  return <RadioField {...text} choices={choices} />;
}

type Coded = Extract<FieldKind, { codes: readonly string[] }>;

/** What only an import of history may say is not offered to somebody at a desk. */
const onlyImported = new Set(['not-recorded']);

function choicesOf(path: string, { codes, words }: Coded, { say, code }: Speech): Choice[] {
  const list = path.startsWith('needs.') ? 'need' : (path.split('.').at(-1) ?? path);
  return codes
    .filter((value) => !onlyImported.has(value))
    .map((value) => ({ value, label: words?.[value] ? say(words[value]) : code(`of.${list}`, value) }));
}
