import { useNavigate } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { Refused } from '../../api/failures.js';
import type { Act } from '../../parts/acts.js';
import { Failure } from '../../parts/failure.js';
import { Button } from '../../ui/button.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { ActNote } from './act-notes.js';
import { bodyOf, fieldsOf, firstValues, stillNeeded, valuesOfRow, type Values } from './body.js';
import { atFields, faultsOf, refusedFields, type Faults } from './checking.js';
import { FaultSummary } from './fault-summary.js';
import { FieldView } from './field-view.js';
import { faultWords } from './field-words.js';
import { fieldOf, type ActLayout } from './layout.js';
import type { Known } from './known.js';
import { placeAfter } from './places-after.js';
import { SecondOfficer } from './second-officer.js';
import { useSending } from './use-sending.js';
import { justNow } from './when.js';
import { Happened } from './happened.js';

export interface ActFormProps {
  act: Act;
  layout: ActLayout;
  known: Known;
  row: (Readonly<Record<string, unknown>> & { id: string; version: number }) | null;
}

/** The form of one act. What is typed stays in this page's memory until it is sent or left. */
export function ActForm({ act, layout, known, row }: ActFormProps) {
  const speech = useWords();
  const { t } = speech;
  const navigate = useNavigate();
  const [values, setValues] = useState<Values>(() => beginning(layout, known, row));
  const [when, setWhen] = useState(justNow);
  const [faults, setFaults] = useState<Faults>({});
  const [lateRecordingId, setLateRecordingId] = useState('');
  const sending = useSending(act, row?.id);
  const change = (path: string, value: Values[string]) => setValues((old) => ({ ...old, [path]: value }));
  const submit = async () => {
    const body = bodyOf(layout, { values, when, known });
    const found = { ...stillNeeded(layout, values), ...faultsOf(layout.schema, body) };
    setFaults(found);
    if (Object.keys(found).length > 0 || sending.isSending) return;
    const answer = await sending.send({ body, version: row?.version, lateRecordingId: lateRecordingId.trim() });
    if (!answer) return;
    const { to, tab } = placeAfter(act, answer);
    await navigate({ to, ...(tab && { search: { tab } as never }) });
  };
  const refused = sending.failure instanceof Refused ? refusedFields(sending.failure.problem) : {};
  const fields = fieldsOf(layout).map(({ path }) => path);
  const all = atFields({ ...faults, ...refused }, fields);
  return (
    <form className="form" noValidate onKeyDown={onSend(submit)} onSubmit={(event) => (event.preventDefault(), void submit())}>
      {Object.keys(all).length > 0 && <FaultSummary act={act.name} faults={all} />}
      <Groups {...{ act: act.name, layout, values, change, row, faults: all, matterId: known.matterId }} />
      <Happened
        act={act}
        layout={layout}
        when={when}
        change={setWhen}
        fault={all['occurred'] && faultWords(all['occurred'], speech)}
      />
      <ActNote note={layout.note} values={values} known={known} />
      {sending.failure !== null && <Failure error={sending.failure} />}
      <SecondOfficer
        failure={sending.failure}
        when={when}
        matterId={known.matterId}
        value={lateRecordingId}
        change={setLateRecordingId}
      />
      <Sending act={act.name} isSending={sending.isSending} matterId={known.matterId} />
      <p className="dimmed">{t('form.keys')}</p>
    </form>
  );
}

function Sending({ act, isSending, matterId }: { act: string; isSending: boolean; matterId: string | undefined }) {
  const { t } = useWords();
  return (
    <div className="row-actions">
      <Button type="submit" kind="main" busy={isSending}>
        {t(isSending ? 'form.sending' : `act.${act}.do`)}
      </Button>
      <TextLink to={matterId ? `/matters/${matterId}` : '/'} kind="button">
        {t('form.leave')}
      </TextLink>
    </div>
  );
}

function beginning(layout: ActLayout, known: ActFormProps['known'], row: ActFormProps['row']): Values {
  const first = firstValues(layout, known);
  return layout.fromRow && row ? valuesOfRow(layout, first, row) : first;
}

type GroupsProps = Omit<Parameters<typeof FieldView>[0], 'field' | 'fault'> & { faults: Faults };

function Groups({ faults, ...shared }: GroupsProps) {
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

const onSend = (submit: () => Promise<void>) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void submit();
};
