import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  currentStage,
  factHeldBack,
  matterJourneyId,
  operationJourneyId,
  SampleNotes,
  survivorJourneyId,
  type MatterView,
} from '@homeward/journeys';
import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { engineAt } from './trials/config.js';
import { JourneyTrial, quieten, soon } from './trials/journey-trial.js';
import { caseClosed, course, federation, police } from './trials/matter-of-one.js';
import { keepHistory } from './trials/saved-histories.js';
import { packWorkflows } from './trials/workflow-code.js';

quieten();
let env: TestWorkflowEnvironment;
let trial: JourneyTrial;

beforeAll(async () => {
  const path = engineAt('HOMEWARD_TEMPORAL_TEST_SERVER');
  env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
  // A plain client: results awaited through the environment's own would move the clock.
  const client = new Client({ connection: env.connection, namespace: env.namespace ?? 'default' });
  trial = new JourneyTrial(
    { client, connection: env.nativeConnection, namespace: env.namespace ?? 'default' },
    await packWorkflows(),
  );
  trial.services.now = () => env.currentTimeMs();
  await trial.start();
}, 60_000);

afterAll(async () => {
  await trial?.stop();
  await env?.teardown();
}, 30_000);

type Told = Parameters<SampleNotes['of']>;

/** One matter that is told its facts one after the other, as they happen over months. */
class Matter {
  readonly notes = new SampleNotes();
  readonly journey: string;

  constructor(readonly id: string) {
    this.journey = matterJourneyId(id);
  }

  async tell(...facts: Told[]): Promise<void> {
    for (const fact of facts) {
      await trial.tell(this.id, this.notes.of(...fact));
      await trial.atRest(this.journey);
    }
  }

  view(): Promise<MatterView> {
    return trial.handle(this.journey).query(currentStage);
  }

  orders(): string[] {
    return trial.services.orders
      .filter((orderId) => orderId.startsWith(`${this.id}/`))
      .map((orderId) => orderId.slice(this.id.length + 1));
  }
}

describe('the journey of a matter', () => {
  test('runs the stages side by side and closes only after all have ended (R49)', async () => {
    const matter = new Matter('one-survivor');
    await matter.tell(course.registered, course.accepted);
    expect(matter.orders()).toEqual(['open-case']);
    expect(trial.services.cases.at(-1)).toMatchObject({
      matterId: matter.id,
      agencyId: police,
      clueId: 'c1',
      kind: 'criminal',
      minor: true,
    });

    await matter.tell(course.identified, course.assessed);
    const { stages } = await matter.view();
    expect(stages.crackdown).toEqual({ state: 'active', ownerAgencyId: police });
    expect(stages.survivors['p1']?.rehabilitation).toEqual({ state: 'active', ownerAgencyId: federation });

    await matter.tell(caseClosed(matter.id));
    expect(matter.orders()).toEqual(['open-case']);
    await matter.tell(course.supported);
    expect(matter.orders()).toEqual(['open-case', 'request-lesson']);
    await matter.tell(course.lessonRecorded);
    await trial.ended(matter.journey);
    const survivor = survivorJourneyId(matter.id, 'p1');
    await trial.ended(survivor);
    expect(matter.orders()).toEqual(['open-case', 'request-lesson', 'close']);

    const [own, ofSurvivor] = [await trial.eventsOf(matter.journey), await trial.eventsOf(survivor)];
    process.stdout.write(`history events of the reference matter: ${own} + ${ofSurvivor} of its survivor\n`);
    expect(own + ofSurvivor).toBeLessThanOrEqual(80);
    await keepHistory(trial, 'accepted-and-closed', matter.journey);
    await keepHistory(trial, 'survivor', survivor);
  });

  test('follows a survivor who is sought, recovered, received and taken home', async () => {
    const matter = new Matter('five-pillars');
    await matter.tell(course.registered, course.accepted, course.sought);
    expect((await matter.view()).stages.survivors['p1']?.rescue.state).toBe('active');
    await matter.tell(course.recovered, course.received, course.assessed, course.reunited, caseClosed(matter.id));
    expect(matter.orders()).toEqual(['open-case']);
    await matter.tell(course.supported, course.lessonRecorded);
    await trial.ended(matter.journey);
    process.stdout.write(`history events of a matter through five pillars: ${await trial.eventsOf(matter.journey)}\n`);
    await keepHistory(trial, 'five-pillars', matter.journey);
  });

  test('closes a matter whose clue was dismissed, without a lesson', async () => {
    const matter = new Matter('dismissed');
    await matter.tell(course.registered, course.dismissed);
    await trial.ended(matter.journey);
    expect(matter.orders()).toEqual(['close']);
    expect(trial.services.closings.at(-1)).toBe('dismissed/close dismissed');
    await keepHistory(trial, 'dismissed', matter.journey);
  });

  test('ends when people close the matter', async () => {
    const matter = new Matter('closed-by-people');
    await matter.tell(course.registered, course.closed);
    await trial.ended(matter.journey);
    expect(matter.orders()).toEqual([]);
  });

  test('ends at once when the matter is closed already, or coordination alone speaks of what is no matter', async () => {
    trial.services.standing = (id) => (id === 'long-closed' ? 'closed' : id === 'an-agreement' ? 'unknown' : 'open');
    const closed = new Matter('long-closed');
    await closed.tell(course.registered);
    await trial.ended(closed.journey);
    const agreement = new Matter('an-agreement');
    await agreement.tell(['duty.opened', police, { dutyId: 'd1', nextFiresAt: null }]);
    await trial.ended(agreement.journey);
    await keepHistory(trial, 'closed-before', closed.journey);
  });

  test('asks again to close when a duty that refused it is met', async () => {
    const matter = new Matter('refused');
    let isOpen = true;
    trial.services.refuses = (orderId) => (orderId === 'refused/close' && isOpen ? 'coordination.open-duties' : null);
    await matter.tell(course.registered, course.accepted, caseClosed(matter.id), course.lessonRecorded);
    expect(matter.orders()).toEqual(['open-case', 'request-lesson']);
    expect((await matter.view()).refused).toEqual([{ orderId: 'refused/close', code: 'coordination.open-duties' }]);
    const asked = trial.services.closings.length;
    await matter.tell(['duty.escalated', police, { dutyId: 'd1', nextFiresAt: null }]);
    expect(trial.services.closings).toHaveLength(asked);
    isOpen = false;
    await matter.tell(['duty.met', police, { dutyId: 'd1' }]);
    await trial.ended(matter.journey);
    expect(trial.services.closings).toHaveLength(asked + 1);
    await keepHistory(trial, 'refused-by-open-duties', matter.journey);
  });

  test('goes on when a service refuses an order; people see to it', async () => {
    const matter = new Matter('no-case');
    trial.services.refuses = (orderId) => (orderId === 'no-case/open-case' ? 'investigation.matter-not-shared' : null);
    await matter.tell(course.registered, course.accepted, course.identified);
    expect((await matter.view()).refused).toEqual([{ orderId: 'no-case/open-case', code: 'investigation.matter-not-shared' }]);
    await matter.tell(['case.opened', police, { caseId: 'case-of-no-case', kind: 'criminal' }], caseClosed(matter.id));
    expect(matter.orders()).toEqual(['request-lesson']);
    await matter.tell(course.closed);
    await trial.ended(matter.journey);
  });

  test('begins a second life under the same id when the matter is reopened', async () => {
    const matter = new Matter('reopened');
    await matter.tell(course.registered, course.accepted, caseClosed(matter.id), course.lessonRecorded);
    await trial.ended(matter.journey);
    await expect(trial.tell(matter.id, matter.notes.of(...course.assessed))).rejects.toThrow(/already/i);
    await matter.tell(course.closed).catch(() => undefined);

    await matter.tell(course.reopened, ['case.reopened', police, { caseId: 'case-of-reopened' }]);
    expect((await matter.view()).stages.crackdown.state).toBe('active');
    await matter.tell(caseClosed(matter.id), course.lessonRecorded);
    await trial.ended(matter.journey);
    expect(matter.orders()).toEqual(['open-case', 'request-lesson', 'close', 'request-lesson/2', 'close/2']);
    await keepHistory(trial, 'reopened', matter.journey);
  });

  test('holds facts back behind a record nobody could read, and shows it', async () => {
    const matter = new Matter('held-back');
    await matter.tell(course.registered);
    const repaired = matter.notes.of(...course.accepted);
    const held = {
      source: 'clue-intake',
      seq: repaired.seq,
      topic: 'clue-intake.facts.v1',
      partition: 3,
      offset: '17',
      reason: 'undecodable',
    };
    await trial.handle(matter.journey).signal(factHeldBack, held);
    await matter.tell(['clue.closed', police, { clueId: 'c1' }]);
    const { heldBack, waiting, stages } = await matter.view();
    expect({ heldBack, waiting, intake: stages.intake.state }).toEqual({ heldBack: [held], waiting: 1, intake: 'active' });

    await trial.tell(matter.id, repaired);
    await trial.atRest(matter.journey);
    expect(matter.orders()).toEqual(['open-case']);
    expect(await matter.view()).toMatchObject({ heldBack: [], waiting: 0, stages: { intake: { state: 'ended' } } });
    await matter.tell(course.closed);
    await trial.ended(matter.journey);
    await keepHistory(trial, 'held-back', matter.journey);
  });

  test('hands its memory over as plain JSON and still knows every fact it was told', async () => {
    const matter = new Matter('long');
    const first = matter.notes.of(...course.registered);
    await trial.tell(matter.id, first, { historyLimit: 12 });
    await trial.atRest(matter.journey);
    const { runId } = await trial.handle(matter.journey).describe();
    const accepted = matter.notes.of(...course.accepted);
    await trial.tell(matter.id, accepted);
    await matter.tell(course.identified);
    await soon('the journey has a successor', async () => (await trial.handle(matter.journey).describe()).runId !== runId);
    for (const repeat of [first, accepted]) await trial.tell(matter.id, repeat);
    await matter.tell(course.assessed, caseClosed(matter.id), course.supported, course.lessonRecorded);
    await trial.ended(matter.journey);
    await trial.ended(survivorJourneyId(matter.id, 'p1'));
    expect(matter.orders()).toEqual(['open-case', 'request-lesson', 'close']);
    await keepHistory(trial, 'continued', matter.journey, runId);
  });
});

describe('the second hand', () => {
  const at = async (seconds: number) => new Date((await env.currentTimeMs()) + seconds * 1_000).toISOString();
  const firedFor = (id: string) => trial.services.fired.filter(({ matterId }) => matterId === id);

  test('asks two seconds after the earliest instant and never for what was told as fired (I11)', async () => {
    const matter = new Matter('watched');
    const [early, late] = [await at(600), await at(3_600)];
    await matter.tell(course.registered, ['duty.opened', police, { dutyId: 'd1', nextFiresAt: late }]);
    await matter.tell(['duty.opened', police, { dutyId: 'd2', nextFiresAt: early }]);
    trial.services.answers = () => [{ dutyId: 'd2', version: 2, nextFiresAt: null }];
    await env.sleep('605s');
    await soon('the first duty is fired', () => firedFor(matter.id).length === 1);
    expect(firedFor(matter.id)[0]?.at).toBeGreaterThanOrEqual(Date.parse(early) + 2_000);

    await matter.tell(['duty.escalated', police, { dutyId: 'd1', nextFiresAt: null }]);
    await env.sleep('2h');
    await trial.atRest(matter.journey);
    expect(firedFor(matter.id)).toHaveLength(1);
    await matter.tell(course.closed);
    await trial.ended(matter.journey);
    await keepHistory(trial, 'watched', matter.journey);
  });

  test('lets at least a second pass between two calls', async () => {
    const matter = new Matter('slow-clock');
    const due = await at(60);
    trial.services.answers = () => (firedFor('slow-clock').length < 3 ? [{ dutyId: 'd1', version: 1, nextFiresAt: due }] : []);
    await matter.tell(course.registered, ['duty.opened', police, { dutyId: 'd1', nextFiresAt: due }]);
    await env.sleep('70s');
    await soon('three calls were made', async () => {
      await env.sleep(500);
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
    await env.sleep('40s');
    await soon('its duty is fired', () => firedFor(id).length === 1);
    await trial.tellOperation(id, notes.of('operation.closed', police, { operationId: id }));
    await trial.ended(operationJourneyId(id));
    await keepHistory(trial, 'operation', operationJourneyId(id));
  });
});
