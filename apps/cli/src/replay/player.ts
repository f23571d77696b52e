import { agencyId } from '@homeward/contracts';
import type { Answer, Api } from './api.js';
import { keyOf } from './keys.js';
import { isDone, type Patience } from './patience.js';
import { isRef, type Part, type Plan, type Step } from './step.js';

/** What an answer gave: the row, its version, and whose it is. */
type Row = Readonly<Record<string, unknown>>;

/** A request that was carried out, with the ids it was about. */
export interface Done {
  step: Step;
  ids: readonly string[];
}

/** A request that was not. */
export interface Refused {
  stepId: string;
  eventId: string;
  fact: string | null;
  implied: boolean;
  status: number;
  code: string;
  detail: string;
}

/** What became of a chronicle. */
export interface Played {
  done: readonly Done[];
  refused: readonly Refused[];
  rows: ReadonlyMap<string, Row>;
}

const prerequisite = 'replay.prerequisite-missing';

/** Makes the requests of a plan, one after the other; what one answer gives, the next ones use. */
export async function play(plan: Plan, api: Api, tools: { patience: Patience; note?: (text: string) => void }): Promise<Played> {
  const rows = new Map<string, Row>();
  const done: Done[] = [];
  const refused: Refused[] = [];
  for (const [at, step] of plan.steps.entries()) {
    tools.note?.(`${at + 1} of ${plan.steps.length}`);
    const missing = missingFor(step, rows);
    const answer =
      missing === undefined
        ? await carryOut(step, { plan, rows, api, patience: tools.patience })
        : { status: 0, body: { code: prerequisite, detail: `${missing} is not there.` } };
    if (isDone(answer)) done.push(settled(step, answer, { rows, done }));
    else refused.push(refusalOf(step, answer));
  }
  return { done, refused, rows };
}

interface Course {
  plan: Plan;
  rows: ReadonlyMap<string, Row>;
  api: Api;
  patience: Patience;
}

function carryOut(step: Step, course: Course): Promise<Answer> {
  return step.kind === 'find' ? find(step, course) : post(step, course);
}

/** A row that changed meanwhile is looked at in its newest version; a request that was made before is answered as it was then. */
async function post(step: Step, { plan, rows, api, patience }: Course): Promise<Answer> {
  const posting = {
    actor: step.actor,
    path: pathOf(step, rows),
    body: valueOf(step.body, rows),
    key: keyOf(plan.chronicleId, step.id),
  };
  let seen = step.seen === undefined ? undefined : versionIn(rows.get(step.seen));
  const ask = async (): Promise<Answer> => {
    const answer = await api.post({ ...posting, ...(seen !== undefined && { seen }) });
    const current = answer.body['currentVersion'];
    if (answer.status !== 412 || typeof current !== 'number' || current === seen) return answer;
    seen = current;
    return ask();
  };
  return patience.untilGood(ask, isDone);
}

/** The first row of the acting agency in the list, as soon as there is one. */
async function find(step: Step, { rows, api, patience }: Course): Promise<Answer> {
  const query = Object.entries(step.query ?? {}).map(([name, part]) => `${name}=${String(valueOf(part, rows))}`);
  const own = agencyId(step.actor.slug);
  const ask = async (): Promise<Answer> => {
    const answer = await api.get(step.actor, `${pathOf(step, rows)}?${query.join('&')}`);
    if (!isDone(answer)) return answer;
    const items = Array.isArray(answer.body['items']) ? (answer.body['items'] as Row[]) : [];
    const item = items.find((each) => each['agencyId'] === own);
    return item
      ? { status: 200, body: item }
      : { status: 404, body: { code: 'replay.not-there-yet', detail: step.path.join('/') } };
  };
  return patience.untilGood(ask, isDone);
}

/** A row keeps every id that an act on it ever named. */
function settled(step: Step, { body }: Answer, { rows, done }: { rows: Map<string, Row>; done: readonly Done[] }): Done {
  const before = done.flatMap((each) => (step.gives !== undefined && each.step.gives === step.gives ? each.ids : []));
  const ids = new Set([...before, ...idsIn([valueOf(step.body, rows), body])]);
  if (step.gives !== undefined) rows.set(step.gives, { ...rows.get(step.gives), ...body });
  return { step, ids: [...ids] };
}

const refusalOf = ({ id, eventId, fact, implied }: Step, { status, body }: Answer): Refused => {
  const errors = Array.isArray(body['errors']) ? ` ${JSON.stringify(body['errors'])}` : '';
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const detail = `${text(body['detail'])}${errors}`;
  return { stepId: id, eventId, fact, implied, status, code: text(body['code']) || `http-${status}`, detail };
};

/** The first row that a request needs and no answer has given. */
function missingFor({ path, body, query, seen }: Step, rows: ReadonlyMap<string, Row>): string | undefined {
  if (seen !== undefined && !rows.has(seen)) return seen;
  const needed = refsIn([path, body, query]);
  return needed.find(({ of, field }) => rows.get(of)?.[field] === undefined)?.of;
}

function refsIn(part: unknown): { of: string; field: string }[] {
  if (isRef(part)) return [part];
  if (Array.isArray(part)) return part.flatMap(refsIn);
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(refsIn) : [];
}

const pathOf = ({ path }: Step, rows: ReadonlyMap<string, Row>): string =>
  path.map((segment) => String(valueOf(segment, rows))).join('/');

function valueOf(part: Part | undefined, rows: ReadonlyMap<string, Row>): unknown {
  if (isRef(part)) return rows.get(part.of)?.[part.field];
  if (Array.isArray(part)) return part.map((each: Part) => valueOf(each, rows));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, valueOf(value as Part, rows)]));
}

const versionIn = (row: Row | undefined): number | undefined => {
  const version = row?.['version'];
  return typeof version === 'number' ? version : undefined;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}
