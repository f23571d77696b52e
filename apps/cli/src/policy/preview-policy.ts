import { setTimeout as pause } from 'node:timers/promises';
import { id, type JobView, type MoveReply } from '@homeward/contracts';
import * as z from 'zod';
import { readForm } from '../files/form-faults.js';
import type { Answer } from './answer.js';
import { PolicyRefused, type PolicyApi, type PolicyOfficer } from './policy-api.js';
import { PolicyFileRefused, readPolicyFile } from './policy-files.js';
import { asFaultOfFile, type Sent } from './refused-content.js';

/** What is brought into force: versions of packs, years of calendars. */
export type Collection = 'packs' | 'calendar-years';

const lookAgainMs = 500;

/** How a preview is asked for. */
export interface PreviewOrder {
  officer: PolicyOfficer;
  /** Rows that change for what runs already. */
  running: readonly string[];
  tell: (line: string) => void;
}

/** Previews a pack: one that is there already, by its id, or one from a file, which is brought as a draft first. */
export async function previewPolicy(api: PolicyApi, fileOrId: string, order: PreviewOrder): Promise<Answer> {
  const draftId = id.safeParse(fileOrId).success ? fileOrId : await bringPack(api, fileOrId, order);
  const job = await previewed(api, 'packs', draftId, order);
  return answerOf(draftId, job);
}

/** Brings the published notice of a year, or a calendar that is not in force yet, as a draft and previews it. */
export async function importCalendar(api: PolicyApi, file: string, order: Omit<PreviewOrder, 'running'>): Promise<Answer> {
  const told = await readPolicyFile(file);
  const form = readForm(brought, told);
  if ('faults' in form) throw new PolicyFileRefused(file, form.faults);
  const { schema, calendar = '' } = form.read;
  const isWhole = schema === 'homeward.calendar/1';
  const unknown = new PolicyFileRefused(file, [{ pointer: '/calendar', detail: `there is no calendar ${calendar} here` }]);
  if (!isWhole && !canBeName.test(calendar)) throw unknown;
  const sent: Sent = { file, under: isWhole ? '/calendar' : '/year' };
  const [path, body] = isWhole ? ['calendars', { calendar: told }] : [`calendars/${calendar}/years`, { year: told }];
  const draft = await api.post<MoveReply>(asEditor(order.officer), path, body).catch((cause: unknown) => {
    const isUnknown = cause instanceof PolicyRefused && cause.code === 'coordination.calendar-not-found';
    throw isUnknown ? unknown : asFaultOfFile(cause, sent);
  });
  return answerOf(draft.id, await previewed(api, 'calendar-years', draft.id, order));
}

/** No calendar has a name with other signs in it, or a longer one: in an address they could lead elsewhere. */
const canBeName = /^[a-z0-9-]{1,64}$/;

/** As much of a file as the way to its calendar needs; the rest is judged by the service. */
const brought = z
  .looseObject({
    schema: z.enum(
      ['homeward.calendar-year/1', 'homeward.calendar/1'],
      'it is neither a calendar year (homeward.calendar-year/1) nor a calendar (homeward.calendar/1)',
    ),
    calendar: z.string().min(1).optional(),
  })
  .refine(({ schema, calendar }) => schema === 'homeward.calendar/1' || calendar !== undefined, {
    path: ['calendar'],
    message: 'the calendar that the year belongs to is missing',
  });

/** Asks for the impact and waits for it, telling how far it has come. */
export async function previewed(
  api: PolicyApi,
  collection: Collection,
  id: string,
  { officer, tell }: Pick<PreviewOrder, 'officer' | 'tell'>,
): Promise<JobView> {
  let job = await api.post<JobView>(officer, `${collection}/${id}/preview`, {});
  while (job.status === 'waiting' || job.status === 'running') {
    const { done, total, etaSeconds } = job.progress;
    tell(`${done} of ${total ?? '?'} duties${etaSeconds === null ? '' : `, ${etaSeconds} s left`}`);
    await pause(lookAgainMs);
    job = await api.get<JobView>(officer, `jobs/${job.id}`);
  }
  return job;
}

async function bringPack(api: PolicyApi, file: string, { officer, running }: PreviewOrder): Promise<string> {
  const pack = await readPolicyFile(file);
  const draft = await api.post<MoveReply>(asEditor(officer), 'packs', { pack, running }).catch((cause: unknown) => {
    throw asFaultOfFile(cause, { file, under: '/pack', running });
  });
  return draft.id;
}

const asEditor = (officer: PolicyOfficer): PolicyOfficer => ({ ...officer, role: 'policy-editor' });

/** What a preview says: the counts by class, and the hash that two persons sign. */
export function answerOf(id: string, job: JobView): Answer {
  const { result, failure, status } = job;
  if (result === null) return { json: { id, job }, lines: [`${id}: ${failure ?? status}`], isGood: false };
  const counts = Object.entries(result.counts).filter(([, count]) => count > 0);
  const lines = counts.map(([name, count]) => `${name}: ${count}`);
  return {
    json: { id, job },
    lines: [...lines, `rungs that would fire at once: ${result.firingAtOnce}`, `draft ${id}`, `hash ${result.hash ?? ''}`],
    isGood: true,
  };
}
