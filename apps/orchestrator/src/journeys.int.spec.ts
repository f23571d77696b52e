import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { factHeldBack, survivorJourneyId } from '@homeward/journeys';
import { JourneyTrial, quieten, soon } from './trials/journey-trial.js';
import { caseClosed, course, federation, police } from './trials/matter-of-one.js';
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

describe('the journey of a matter', () => {
  test('runs the stages side by side and closes only after all have ended (R49)', async () => {
    const matter = new TrialMatter(trial, 'one-survivor');
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
    expect((await matter.view()).stages.prevention).toEqual({ state: 'active', ownerAgencyId: police });
    await matter.tell(course.lessonRecorded);
    await trial.ended(matter.journey);
    const survivor = survivorJourneyId(matter.id, 'p1');
    await trial.ended(survivor);
    expect(matter.orders()).toEqual(['open-case', 'request-lesson', 'close']);

    const [own, ofSurvivor] = [await trial.eventsOf(matter.journey), await trial.eventsOf(survivor)];
    process.stdout.write(`history events of the reference matter: ${own} + ${ofSurvivor} of its survivor\n`);
    // 73, and 4 more where the survivor's journey ends while the matter's is about to.
    expect(own + ofSurvivor).toBeLessThanOrEqual(77);
    await keepHistory(trial, 'accepted-and-closed', matter.journey);
    await keepHistory(trial, 'survivor', survivor);
  });

  test('follows a survivor who is sought, recovered, received and taken home', async () => {
    const matter = new TrialMatter(trial, 'five-pillars');
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
    const matter = new TrialMatter(trial, 'dismissed');
    await matter.tell(course.registered, course.dismissed);
    await trial.ended(matter.journey);
    expect(matter.orders()).toEqual(['close']);
    expect(trial.services.closings.at(-1)).toBe('dismissed/close dismissed');
    await keepHistory(trial, 'dismissed', matter.journey);
  });

  test('ends when people close the matter', async () => {
    const matter = new TrialMatter(trial, 'closed-by-people');
    await matter.tell(course.registered, course.closed);
    await trial.ended(matter.journey);
    expect(matter.orders()).toEqual([]);
  });

  test('ends at once when the matter is closed already, or coordination alone speaks of what is no matter', async () => {
    trial.services.standing = (id) => (id === 'long-closed' ? 'closed' : id === 'an-agreement' ? 'unknown' : 'open');
    const closed = new TrialMatter(trial, 'long-closed');
    await closed.tell(course.registered);
    await trial.ended(closed.journey);
    const agreement = new TrialMatter(trial, 'an-agreement');
    await agreement.tell(['duty.opened', police, { dutyId: 'd1', nextFiresAt: null }]);
    await trial.ended(agreement.journey);
    await keepHistory(trial, 'closed-before', closed.journey);
  });

  test('asks again to close when a duty that refused it is met', async () => {
    const matter = new TrialMatter(trial, 'refused');
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
    const matter = new TrialMatter(trial, 'no-case');
    trial.services.refuses = (orderId) => (orderId === 'no-case/open-case' ? 'investigation.matter-not-shared' : null);
    await matter.tell(course.registered, course.accepted, course.identified);
    expect((await matter.view()).refused).toEqual([{ orderId: 'no-case/open-case', code: 'investigation.matter-not-shared' }]);
    await matter.tell(['case.opened', police, { caseId: 'case-of-no-case', kind: 'criminal' }], caseClosed(matter.id));
    expect(matter.orders()).toEqual(['request-lesson']);
    await matter.tell(course.closed);
    await trial.ended(matter.journey);
  });

  test('begins a second life under the same id when the matter is reopened, and no other (A63)', async () => {
    const matter = new TrialMatter(trial, 'reopened');
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

  describe('whose clue is accepted while it closes', () => {
    beforeEach(() => {
      trial.services.standing = () => 'open';
      trial.services.refuses = () => null;
    });

    test('opens the case once it is reopened, although the journey had ended when it was told', async () => {
      const matter = new TrialMatter(trial, 'accepted-too-late');
      await matter.tell(course.registered, course.closed);
      await trial.ended(matter.journey);
      trial.services.standing = (id) => (id === matter.id ? 'closed' : 'open');

      await matter.tell(course.accepted);
      expect([await trial.status(matter.journey), matter.orders()]).toEqual(['RUNNING', []]);
      await matter.tell(course.reopened);
      expect(matter.orders()).toEqual(['open-case/2']);
      expect((await matter.view()).stages.crackdown.state).toBe('active');
    });

    test('opens the case once it is reopened, although the order was refused before', async () => {
      const matter = new TrialMatter(trial, 'refused-as-closed');
      trial.services.refuses = (orderId) => (orderId === `${matter.id}/open-case` ? 'matter-closed' : null);
      await matter.tell(course.registered);
      trial.services.standing = (id) => (id === matter.id ? 'closed' : 'open');
      await matter.tell(course.accepted, course.closed);
      expect([await trial.status(matter.journey), matter.orders()]).toEqual(['RUNNING', []]);

      await matter.tell(course.reopened);
      expect(matter.orders()).toEqual(['open-case/2']);
    });
  });

  test('holds facts back behind a record nobody could read, and shows it', async () => {
    const matter = new TrialMatter(trial, 'held-back');
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
    const matter = new TrialMatter(trial, 'long');
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
