import { casePage, officerPage, personPage, protectionOrderPage, type PersonView, wordsOfRole } from '@homeward/contracts';
import { useState } from 'react';
import { useAgenciesOf, useFoundAgencies } from '../../parts/agencies.js';
import { useRead } from '../../parts/use-read.js';
import { theDesk } from './body.js';
import { ChecksField, ChoiceField, TextField, type FieldProps } from '../../ui/fields.js';
import { occurredWords } from '../../words/occurred.js';
import { useWords } from '../../words/use-words.js';

const mostShown = 12;

/** Several agencies of the registry: those that were chosen, and those whose names fit what is looked for. */
export function AgenciesField({ value, ...field }: FieldProps<readonly string[]>) {
  const { t, say } = useWords();
  const [part, setPart] = useState('');
  const { found } = useFoundAgencies({ part });
  const known = useAgenciesOf(value);
  const chosen = value.flatMap((id) => known.get(id) ?? []);
  const others = part.trim() === '' ? [] : found.filter(({ id }) => !value.includes(id));
  const shown = [...chosen, ...others.slice(0, mostShown)];
  return (
    <div className="stack">
      <TextField name={`${field.name}.find`} kind="search" label={t('form.find-agency')} value={part} onChange={setPart} />
      <ChecksField {...field} value={value} choices={shown.map(({ id, name }) => ({ value: id, label: say(name) }))} />
    </div>
  );
}

interface OfficerFieldProps extends FieldProps<string> {
  /** What it means that nobody is chosen, as a key of the catalogue. */
  none: string;
  /** Whether the desk as such may be chosen in place of an officer. */
  orDesk?: boolean;
}

/** An officer of the own agency, by the roles held. Names are personal and stand elsewhere. */
export function OfficerField({ none, orDesk = false, ...field }: OfficerFieldProps) {
  const { t, say } = useWords();
  const officers = useRead('officers?limit=100', officerPage);
  const choices = (officers.data?.items ?? []).map(({ id, roles }, place) => {
    const held = roles.filter(({ status }) => status === 'held').map(({ role }) => say(wordsOfRole(role)));
    return { value: id, label: t('form.officer', { number: place + 1, roles: held.join(t('ui.comma')) }) };
  });
  const desk = orDesk ? [{ value: theDesk, label: t('form.to-desk') }] : [];
  return <ChoiceField {...field} empty={t(none)} choices={[...choices, ...desk]} />;
}

/** A case of the matter; where the form was opened without one, its number as it stands on the file. */
export function CaseField({ matterId, ...field }: FieldProps<string> & { matterId: string | undefined }) {
  const { t, code, language } = useWords();
  const cases = useRead(`cases?matterId=${matterId ?? ''}&limit=100`, casePage, { enabled: matterId !== undefined });
  if (matterId === undefined) return <TextField {...field} help={t('form.case-number')} />;
  const choices = (cases.data?.items ?? []).map(({ id, kind, status, occurred }) => ({
    value: id,
    label: [code('case-kind', kind), code('cases-status', status), occurredWords(occurred, language, t('ui.unknown-time'))].join(
      ' · ',
    ),
  }));
  const known = field.value === '' || choices.some(({ value }) => value === field.value);
  const all = known ? choices : [...choices, { value: field.value, label: t('form.this-case') }];
  return <ChoiceField {...field} empty={t('ui.choose')} choices={all} />;
}

/** A victim or a suspect of the case, called by role and number. */
export function CasePersonField({
  part,
  caseId,
  matterId,
  ...field
}: FieldProps<string> & { part: PersonView['part']; caseId: string; matterId: string | undefined }) {
  const { t, code } = useWords();
  const of = caseId === '' ? `matterId=${matterId ?? ''}` : `caseId=${caseId}`;
  const persons = useRead(`persons?${of}&part=${part}&limit=200`, personPage, { enabled: caseId !== '' || matterId !== undefined });
  const rows = new Map((persons.data?.items ?? []).map((row) => [row.personId, row]));
  const choices = [...rows.values()].map(({ personId, status, suspect }, place) => ({
    value: personId,
    label: [t(`parties.${part}`, { number: place + 1 }), suspect && code('of.role', suspect.role), code('of.status', status)]
      .filter(Boolean)
      .join(' · '),
  }));
  const known = field.value === '' || rows.has(field.value);
  const all = known ? choices : [...choices, { value: field.value, label: t('form.this-person') }];
  return <ChoiceField {...field} empty={t('ui.choose')} choices={all} />;
}

/** An application for a protection order that waits in the matter. */
export function OrderField({ matterId, ...field }: FieldProps<string> & { matterId: string | undefined }) {
  const { t, code, language } = useWords();
  const orders = useRead(`protection-orders?matterId=${matterId ?? ''}&limit=100`, protectionOrderPage, {
    enabled: matterId !== undefined,
  });
  const choices = (orders.data?.items ?? []).map(({ id, applicant, urgent, occurred }) => ({
    value: id,
    label: [
      code('of.applicant', applicant),
      urgent && t('field.urgent.claim'),
      occurredWords(occurred, language, t('ui.unknown-time')),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return <ChoiceField {...field} empty={t('ui.choose')} choices={choices} />;
}
