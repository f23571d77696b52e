import { ChecksField, CheckField, ChoiceField, LongField, RadioField, TextField, type Choice } from '../../ui/fields.js';
import { useWords, type Speech } from '../../words/use-words.js';
import { AgencyField } from '../../parts/agency-field.js';
import type { Values } from './body.js';
import type { Fault } from './checking.js';
import { ObjectivesField, OffencesField } from './composed-fields.js';
import { DayOrTimeField } from './day-or-time-field.js';
import { DigestField } from './digest-field.js';
import { fieldKind, type FieldKind } from './field-kind.js';
import { fieldWords, faultWords } from './field-words.js';
import type { ActLayout, FieldLayout } from './layout.js';
import { PapersField } from './papers-field.js';
import { PersonField } from './person-field.js';
import { MatterField } from './matter-field.js';
import { AgenciesField, CaseField, CasePersonField, OfficerField, OrderField } from './registry-fields.js';
import { ExtensionField, RequestField, RungField, type Row } from './row-fields.js';

interface FieldViewProps {
  act: string;
  layout: ActLayout;
  field: FieldLayout;
  values: Values;
  fault: Fault | undefined;
  matterId: string | undefined;
  row: Row | null;
  change: (path: string, value: Values[string]) => void;
}

const manyCodes = 6;

/** One field, in the manner that its schema and its layout ask for. */
export function FieldView(props: FieldViewProps) {
  const { act, layout, field, values, fault, change } = props;
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
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  if (as !== undefined)
    return <Shaped {...props} told={told} text={text} list={{ ...told, value: chosen, onChange: (next) => change(path, next) }} />;
  switch (kind.kind) {
    case 'check':
      return <CheckField {...told} value={value === true} onChange={(next) => change(path, next)} />;
    case 'yes-no':
      return <RadioField {...text} choices={['yes', 'no'].map((each) => ({ value: each, label: speech.t(`ui.${each}`) }))} />;
    case 'several':
      return (
        <ChecksField {...told} value={chosen} choices={choicesOf(path, kind, speech)} onChange={(next) => change(path, next)} />
      );
    case 'one':
      return <OneOf text={text} choices={choicesOf(path, kind, speech)} empty={speech.t('ui.choose')} />;
    case 'number':
      return <TextField {...text} kind="number" />;
    case 'text':
      if (field.codes) {
        const codes = { ...kind, kind: 'one' as const, codes: field.codes, words: undefined };
        return <OneOf text={text} choices={choicesOf(path, codes, speech)} empty={speech.t('ui.choose')} />;
      }
      return <TextField {...text} />;
  }
}

type Text = Parameters<typeof TextField>[0];
type Told = Omit<Text, 'value' | 'onChange' | 'kind'> & { required: boolean };
interface ShapedProps extends FieldViewProps {
  told: Told;
  text: Told & Pick<Text, 'value' | 'onChange'>;
  list: Told & { value: readonly string[]; onChange: (value: readonly string[]) => void };
}

/** A field whose layout says what it looks like. */
function Shaped({ field: { as, agencyTypes, empty }, matterId, row, values, change, told, text, list }: ShapedProps) {
  switch (as) {
    case 'long':
      return <LongField {...text} />;
    case 'date':
      return <TextField {...text} kind="date" />;
    case 'moment':
      return <TextField {...text} kind="datetime-local" />;
    case 'day-or-time':
      return <DayOrTimeField {...text} />;
    case 'agency':
      return <AgencyField {...text} types={agencyTypes} />;
    case 'matter':
      return <MatterField {...text} but={row?.['id']} />;
    case 'agencies':
      return <AgenciesField {...list} />;
    case 'officer':
      return <OfficerField {...text} none={empty ?? 'ui.choose'} />;
    case 'holder':
      return <OfficerField {...text} none="ui.choose" orDesk />;
    case 'case':
      return <CaseField {...text} matterId={matterId} />;
    case 'person':
      return <PersonField {...text} matterId={matterId} />;
    case 'victim':
    case 'suspect': {
      const caseId = values['caseId'];
      return <CasePersonField {...text} part={as} matterId={matterId} caseId={typeof caseId === 'string' ? caseId : ''} />;
    }
    case 'order':
      return <OrderField {...text} matterId={matterId} />;
    case 'rung':
      return <RungField {...text} row={row} />;
    case 'extension':
      return <ExtensionField {...text} row={row} />;
    case 'request':
      return <RequestField {...text} row={row} />;
    case 'digest':
      return <DigestField {...text} />;
    case 'offences':
      return <OffencesField {...told} values={values} change={change} />;
    case 'papers':
      return <PapersField {...told} values={values} change={change} />;
    case 'objectives':
      return <ObjectivesField {...told} values={values} change={change} />;
    case 'words':
    case undefined:
      return <TextField {...text} />;
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
