import { setTimeout as pause } from 'node:timers/promises';
import type { JobView, MoveReply } from '@homeward/contracts';
import { shippedPacks } from '@homeward/duty-policy';
import { figure } from '../figure.js';
import { quantilesOf } from '../quantiles.js';
import type { Range } from './measure-firing.js';
import { timed } from './timed.js';
import type { World } from './world.js';

const megabyte = 2 ** 20;
const pageSize = 100;

/** What a changed row would do to every duty that runs by it: the job that an officer asks for, watched to its end. */
export async function measurePreview({ booted }: World, { database, watch, report }: Range, outstanding: number): Promise<void> {
  const { registry } = booted;
  const editor = await registry.officer(await registry.agency('government', 'national', null), 'policy-editor', 'policy-publisher');
  const officer = booted.as(editor);
  const draft = await officer.post<MoveReply>('packs', { pack: changedPack(), running: ['HW-CLU-01'] });
  if (draft.status !== 201) throw new Error(`The draft was answered by ${draft.status}.`);
  await watch.beginQuietly();
  const from = performance.now();
  const asked = await officer.post<JobView>(`packs/${draft.body.id}/preview`, {});
  const memory = process.memoryUsage().rss;
  let [peak, told] = [memory, 0];
  for (;;) {
    await pause(100);
    peak = Math.max(peak, process.memoryUsage().rss);
    const { body: job } = await officer.get<JobView>(`jobs/${asked.body.id}`);
    if (job.status === 'failed') throw new Error('The preview has failed.');
    const tenth = Math.floor((10 * job.progress.done) / (job.progress.total ?? Infinity));
    if (tenth > told) report.note(`preview ${(told = tenth) * 10} %, ${Math.round(peak / megabyte)} MB`);
    if (job.status !== 'done') continue;
    const took = (performance.now() - from) / 1_000;
    const { done } = job.progress;
    const counted = await watch.end(done);
    const notes = [
      `${done} duties and facts, ${JSON.stringify(job.result?.counts)}`,
      `resident memory ${Math.round(memory / megabyte)} MB before, at most ${Math.round(peak / megabyte)} MB`,
    ];
    const raw = quantilesOf([(await bareReading(database)) / 1_000]);
    const measured = quantilesOf([took]);
    report.add(
      figure({ what: 'preview of a changed row', outstanding, unit: 's', measured, raw, aim: 'at most 60 s', ...counted, notes }),
    );
    return;
  }
}

/** The same rows with their steps, page by page. */
async function bareReading(database: Range['database']): Promise<number> {
  const [took = 0] = await timed(1, async () => {
    for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after !== undefined;) {
      const page: { id: string }[] = await database.query<{ id: string }>(
        `SELECT d.*, (SELECT jsonb_agg(r) FROM coordination.duty_rungs r WHERE r.duty_id = d.id) AS steps
           FROM coordination.duties d WHERE d.state = 'open' AND d.id > $1 ORDER BY d.id LIMIT ${pageSize}`,
        [after],
      );
      after = page.length < pageSize ? undefined : page.at(-1)?.id;
    }
  });
  return took;
}

/** The shipped working defaults under another number, with more time for a crisis clue. */
function changedPack(): object {
  const pack = structuredClone(shippedPacks[0]) as { duties: { id: string }[] };
  const duration = { value: 45, unit: 'minutes', origin: 'default' };
  return { ...pack, version: '2099.1.0', duties: pack.duties.map((row) => (row.id === 'HW-CLU-01' ? { ...row, duration } : row)) };
}
