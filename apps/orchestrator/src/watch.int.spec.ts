import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { operationJourneyId, SampleNotes } from '@homeward/journeys';
import { JourneyTrial, quieten, soon } from './trials/journey-trial.js';
import { course, police } from './trials/matter-of-one.js';
import { keepHistory } from './trials/saved-histories.js';
import { startSkippingTrial, TrialMatter, type SkippingTrial } from './trials/skipping-trial.js';

quieten();
jest.setTimeout(60_000);
let started: SkippingTrial;
let trial: JourneyTrial;

beforeAll(async () => {
  started = await startSkippingTrial();
  ({ trial } = started);
}, 60_000);

afterAll(() => started?.stop(), 30_000);

describe('the second hand', () => {
  const at = async (seconds: number) => new Date((await started.env.currentTimeMs()) + seconds * 1_000).toISOString();
  const firedFor = (id: string) => trial.services.fired.filter(({ matterId }) => matterId === id);

  test('asks two seconds after the earliest instant and never for what was told as fired (I11)', async () => {
    const matter = new TrialMatter(trial, 'watched');
    const [early, late] = [await at(600), await at(3_600)];
    await matter.tell(course.registered, ['duty.opened', police, { dutyId: 'd1', nextFiresAt: late }]);
    await matter.tell(['duty.opened', police, { dutyId: 'd2', nextFiresAt: early }]);
    trial.services.answers = () => [{ dutyId: 'd2', version: 2, nextFiresAt: null }];
    await started.env.sleep('605s');
    await soon('the first duty is fired', () => firedFor(matter.id).length === 1);
    expect(firedFor(matter.id)[0]?.at).toBeGreaterThanOrEqual(Date.parse(early) + 2_000);

    await matter.tell(['duty.escalated', police, { dutyId: 'd1', nextFiresAt: null }]);
    await started.env.sleep('2h');
    await trial.atRest(matter.journey);
    expect(firedFor(matter.id)).toHaveLength(1);
    await matter.tell(course.closed);
    await trial.ended(matter.journey);
    await keepHistory(trial, 'watched', matter.journey);
  });

  test('lets at least a second pass between two calls', async () => {
    const matter = new TrialMatter(trial, 'slow-clock');
    const due = await at(60);
    trial.services.answers = () => (firedFor('slow-clock').length < 3 ? [{ dutyId: 'd1', version: 1, nextFiresAt: due }] : []);
    await matter.tell(course.registered, ['duty.opened', police, { dutyId: 'd1', nextFiresAt: due }]);
    await started.env.sleep('70s');
    await soon('three calls were made', async () => {
      await started.env.sleep(500);
      return firedFor(matter.id).length === 3;
    });
    const gaps = firedFor(matter.id).map(({ at: time }, index, all) => time - (all[index - 1]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    await matter.tell(course.closed);
    await trial.ended(matter.journey);
  });

  test('watches the duties of an operation until its report is signed', async () => {
    const notes = new SampleNotes();
    const id = 'unreal-operation';
    trial.services.answers = () => [];
    await trial.tellOperation(id, notes.of('operation.opened', police, { operationId: id }));
    await trial.tellOperation(id, notes.of('duty.opened', police, { dutyId: 'd9', nextFiresAt: await at(30) }));
    await trial.atRest(operationJourneyId(id));
    await started.env.sleep('40s');
    await soon('its duty is fired', () => firedFor(id).length === 1);
    await trial.tellOperation(id, notes.of('operation.closed', police, { operationId: id }));
    await trial.ended(operationJourneyId(id));
    await keepHistory(trial, 'operation', operationJourneyId(id));
  });
});
