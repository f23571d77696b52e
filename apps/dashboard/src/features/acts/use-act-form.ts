import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Refused } from '../../api/failures.js';
import type { Act } from '../../parts/acts.js';
import { useSending } from '../../parts/use-sending.js';
import { bodyOf, fieldsOf, firstValues, stillNeeded, valuesOfRow, type Values } from './body.js';
import { atFields, faultsOf, refusedFields, unreadFirst, type Faults } from './checking.js';
import type { Known } from './known.js';
import type { ActLayout } from './layout.js';
import { placeAfter } from './places-after.js';
import { useUnsent } from './use-unsent.js';
import { justNow, stillNeededOf, type When } from './when.js';

export interface ActFormProps {
  act: Act;
  layout: ActLayout;
  known: Known;
  row: (Readonly<Record<string, unknown>> & { id: string; version: number }) | null;
}

interface ActFormState {
  values: Values;
  change: (path: string, value: Values[string]) => void;
  when: When;
  setWhen: (when: When) => void;
  /** The late recording that a second officer agreed to; empty without one. */
  lateRecordingId: string;
  setLateRecordingId: (id: string) => void;
  /** What is wrong, at the fields of the form: found before sending, or told by the server. */
  faults: Faults;
  isSending: boolean;
  failure: unknown;
  /** Checks, sends, and leads to where the act is seen. `unread` names the fields whose content the browser cannot read. */
  submit: (unread: readonly string[]) => Promise<void>;
  /** Whether it was done as it was sent, and something else stands in it now. */
  isOutrun: boolean;
  /** Whether something stands in it that would be lost. */
  holdsMore: () => boolean;
}

/** What is typed into the form of an act. It stays in this page's memory until it is sent or left. */
export function useActForm({ act, layout, known, row }: ActFormProps): ActFormState {
  const navigate = useNavigate();
  const [values, setValues] = useState<Values>(() => beginning(layout, known, row));
  const [when, setWhen] = useState(justNow);
  const [found, setFound] = useState<Faults>({});
  const [lateRecordingId, setLateRecordingId] = useState('');
  const isFound = Object.keys(found).length > 0;
  const { isSending, failure, send } = useSending(placeOf(act, row?.id));
  // One object for each sending: what is wrong is told once, and not again because somebody types or a row changes.
  const faults = useMemo(() => {
    // What was found since then counts: a refusal is of what was sent, and another text stands there now.
    const refused = failure instanceof Refused ? refusedFields(failure.problem) : {};
    return atFields(
      isFound ? found : refused,
      fieldsOf(layout).map(({ path }) => path),
    );
  }, [found, isFound, failure, layout]);
  const unsent = useUnsent();
  const [isOutrun, setOutrun] = useState(false);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => void (isLeft.current = true);
  }, []);
  const submit = async (unread: readonly string[]): Promise<void> => {
    const { body, wrong } = checked(layout, { values, when, known }, unread);
    setFound(wrong);
    if (Object.keys(wrong).length > 0 || isSending) return;
    const sent = unsent.count();
    setOutrun(false);
    const answer = await send({ body, version: row?.version, lateRecordingId: lateRecordingId.trim() });
    // Whoever went on meanwhile is left where they are.
    if (!answer || isLeft.current) return;
    // Whoever wrote on while it was on its way keeps what was written, and is told.
    if (unsent.count() !== sent) return setOutrun(true);
    unsent.done();
    const { to, tab } = placeAfter(act, answer);
    await navigate({ to, ...(tab && { search: { tab } as never }) });
  };
  return {
    ...{ values, when, lateRecordingId, isSending, submit, faults },
    failure: isFound ? null : failure,
    isOutrun,
    holdsMore: () => unsent.count() > 0,
    change: (path, value) => unsent.change(() => setValues((old) => ({ ...old, [path]: value }))),
    setWhen: (next) => unsent.change(() => setWhen(next)),
    setLateRecordingId: (id) => unsent.change(() => setLateRecordingId(id)),
  };
}

/** The body that the form makes, and what is wrong with it. */
function checked(
  layout: ActLayout,
  filled: { values: Values; when: When; known: Known },
  unread: readonly string[],
): { body: unknown; wrong: Faults } {
  const body = bodyOf(layout, filled);
  const needed = { ...stillNeeded(layout, filled.values), ...stillNeededOf(filled.when) };
  return { body, wrong: unreadFirst(unread, { ...needed, ...faultsOf(layout.schema, body) }) };
}

const placeOf = ({ collection, path }: Act, rowId: string | undefined): string =>
  path === null || rowId === undefined ? collection : `${collection}/${rowId}/${path}`;

function beginning(layout: ActLayout, known: Known, row: ActFormProps['row']): Values {
  const first = firstValues(layout, known);
  if (!layout.fromRow || !row) return first;
  return valuesOfRow(layout, first, typeof layout.fromRow === 'string' ? partOf(row, layout.fromRow) : row);
}

function partOf(row: Readonly<Record<string, unknown>>, part: string): Readonly<Record<string, unknown>> {
  const found = row[part];
  return typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>) : {};
}
