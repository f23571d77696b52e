import { setTimeout as pause } from 'node:timers/promises';
import type { JobView, MoveReply } from '@homeward/contracts';
import type { Answer } from './answer.js';
import type { PolicyApi, PolicyOfficer } from './policy-api.js';
import { readPolicyFile } from './policy-files.js';

/** What is brought into force: versions of packs, years of calendars. */
export type Collection = 'packs' | 'calendar-years';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
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
  const id = uuid.test(fileOrId) ? fileOrId : await bringPack(api, fileOrId, order);
  const job = await previewed(api, 'packs', id, order);
  return answerOf(id, job);
}

/** Brings the published notice of a year, or a calendar that is not in force yet, as a draft and previews it. */
export async function importCalendar(api: PolicyApi, file: string, order: Omit<PreviewOrder, 'running'>): Promise<Answer> {
  const told = await readPolicyFile(file);
  const [path, body] = isWhole(told) ? ['calendars', { calendar: told }] : [`calendars/${nameIn(told)}/years`, { year: told }];
  const { id } = await api.post<MoveReply>(asEditor(order.officer), path, body);
  return answerOf(id, await previewed(api, 'calendar-years', id, order));
}

const isWhole = (told: unknown): boolean =>
  typeof told === 'object' && told !== null && 'schema' in told && told.schema === 'homeward.calendar/1';

const nameIn = (told: unknown): string =>
  typeof told === 'object' && told !== null && 'calendar' in told ? encodeURIComponent(String(told.calendar)) : '';

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
  return (await api.post<MoveReply>(asEditor(officer), 'packs', { pack, running })).id;
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
