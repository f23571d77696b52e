import { moveReply } from '@homeward/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import * as z from 'zod';
import { send } from '../../api/call.js';
import { Refused } from '../../api/failures.js';
import { newKey } from '../../api/keys.js';
import type { Act } from '../../parts/acts.js';
import { useWords } from '../../words/use-words.js';
import { bodyOf, fieldsOf, firstValues, stillNeeded, type Values } from './body.js';
import { atFields, faultsOf, unreadFirst, type Faults } from './checking.js';
import type { ActLayout } from './layout.js';
import { isStale, isUnanswered, leftOf, refusedIn, type Outcome, type SeveralRow } from './several-row.js';
import { useSeenVersions } from './use-seen-versions.js';
import { justNow } from './when.js';

const reply = z.looseObject(moveReply.shape);

interface SeveralProps {
  act: Act;
  layout: ActLayout;
  rows: readonly (SeveralRow | null)[];
}

interface SeveralState {
  values: Values;
  change: (path: string, value: Values[string]) => void;
  faults: Faults;
  outcomes: ReadonlyMap<string, Outcome>;
  /** The rows on which it is still to be done. */
  left: readonly SeveralRow[];
  isSending: boolean;
  /** `unread` names the fields whose content the browser cannot read. */
  submit: (unread: readonly string[]) => Promise<void>;
}

/** Does one act to each row that takes it, one after the other: what one refuses keeps no other, and what was done stays done. */
export function useSeveral({ act, layout, rows }: SeveralProps): SeveralState {
  const { language } = useWords();
  const cache = useQueryClient();
  const [values, setValues] = useState<Values>(() => firstValues(layout, {}));
  const [faults, setFaults] = useState<Faults>({});
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [isSending, setSending] = useState(false);
  // A row is asked again under the key it was asked by, so that what was done is not done twice.
  const keys = useRef(new Map<string, string>());
  const seen = useSeenVersions(rows);
  const tell = (id: string, outcome: Outcome) => setOutcomes((old) => new Map(old).set(id, outcome));

  /** Says what came of it. */
  const doTo = async ({ id, version: newest }: SeveralRow, body: unknown): Promise<Outcome> => {
    const [version, key] = [seen.of(id) ?? newest, keys.current.get(id) ?? newKey()];
    keys.current.set(id, key);
    tell(id, 'doing');
    try {
      await send(`${act.collection}/${id}/${act.path ?? ''}`, reply, { body, key, language, purpose: 'handle-matter', version });
      tell(id, 'done');
      return 'done';
    } catch (failure) {
      const outcome = { failure };
      if (failure instanceof Refused && failure.hadArrived) keys.current.delete(id);
      tell(id, outcome);
      return outcome;
    }
  };

  const places = fieldsOf(layout).map(({ path }) => path);
  const left = leftOf(act.name, rows, outcomes);
  const submit = async (unread: readonly string[]): Promise<void> => {
    const body = bodyOf(layout, { values, when: justNow, known: {} });
    const found = unreadFirst(unread, { ...stillNeeded(layout, values), ...faultsOf(layout.schema, body) });
    setFaults(atFields(found, places));
    if (Object.keys(found).length > 0 || isSending) return;
    setSending(true);
    const { stale, refused } = await inTurn(left, (row) => doTo(row, body));
    setFaults(atFields(refused, places));
    await cache.invalidateQueries();
    seen.forget(stale);
    setSending(false);
  };
  const change = (path: string, value: Values[string]) => setValues((old) => ({ ...old, [path]: value }));
  return { values, change, faults, outcomes, left, isSending, submit };
}

/** One row after the other; who does not answer one does not answer the next. */
async function inTurn(
  rows: readonly SeveralRow[],
  doTo: (row: SeveralRow) => Promise<Outcome>,
): Promise<{ stale: string[]; refused: Faults }> {
  const stale: string[] = [];
  let refused: Faults = {};
  for (const row of rows) {
    const outcome = await doTo(row);
    if (isStale(outcome)) stale.push(row.id);
    refused = { ...refused, ...refusedIn(outcome) };
    if (isUnanswered(outcome)) break;
  }
  return { stale, refused };
}
