import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { investigation } from '../service.js';
import { trialOrgans, TrialSupervisions, type TrialOrgans } from '../trial/trial-supervisions.js';

type Client = TrialOrgans['officer'];

let booted: BootedService;
let organs: TrialOrgans;
let trial: TrialSupervisions<UnrealOfficer>;

beforeAll(async () => {
  booted = await bootService(investigation);
  organs = await trialOrgans(booted);
  trial = new TrialSupervisions(booted, organs);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const refused = (code: string) => ({ status: 409, body: { code: `investigation.${code}` } });

describe('a filing that should not have been (SPP rules 559, 563–565)', () => {
  test('is asked about only with evidence of abuse, and before an arrest is asked for', async () => {
    const { caseId } = await trial.caseOf();
    const id = await trial.open(caseId, 'unlawful-filing');
    const asked = await trial.act(organs.prosecutor, id, 'ask-reasons');
    expect(asked).toMatchObject(refused('supervision-not-in-state'));
    expect(asked.body['detail']).toContain('abuseEvidence');
    const suspect = await organs.officer.post<{ id: string; personId: string }>(`cases/${caseId}/identify-suspect`, {
      role: 'buyer',
    });
    const arrest = { caseId, personId: suspect.body.personId, addresseeAgencyId: organs.procuratorate };
    expect((await organs.officer.post('arrest-requests', arrest)).status).toBe(201);
    expect(await trial.act(organs.prosecutor, id, 'ask-reasons', { abuseEvidence: true })).toMatchObject(
      refused('supervision-not-in-state'),
    );
  });

  test('is withdrawn at once where the police do not object, and the parties are told', async () => {
    const { id, caseId, matterId } = await trial.withNotice('unlawful-filing');
    const personId = await trial.personOf(caseId);
    expect(await trial.act(organs.prosecutor, id, 'issue-correction-notice')).toMatchObject(refused('correction-too-early'));
    expect(await trial.through(id, [organs.officer, 'withdraw-case'], [organs.officer, 'tell-parties', { personId }])).toBe(
      'closed',
    );
    expect((await trial.factsOf(matterId)).slice(-3)).toMatchObject([
      { fact: 'case.withdrawn', payload: { caseId, addresseeAgencyId: organs.procuratorate } },
      { fact: 'victim.informed', payload: { about: 'case-withdrawn' } },
      { fact: 'supervision.concluded', agencyId: organs.procuratorate, payload: { outcome: 'withdrawn' } },
    ]);
  });

  test('is contested where the notice came from: a changed notice ends the supervision', async () => {
    const { id, matterId } = await trial.withNotice('unlawful-filing');
    const acts: [Client, string, object][] = [
      [organs.officer, 'contest-withdrawal', {}],
      [organs.prosecutor, 'decide-reconsideration', { outcome: 'rescinded' }],
    ];
    expect(await trial.through(id, ...acts)).toBe('closed');
    expect((await trial.factsOf(matterId)).slice(-3)).toMatchObject([
      { fact: 'withdrawal.reconsideration-requested', payload: { stage: 'reconsideration', toAgencyId: organs.procuratorate } },
      { fact: 'withdrawal.reconsideration-decided', payload: { stage: 'reconsideration', outcome: 'rescinded' } },
      { fact: 'supervision.concluded', payload: { outcome: 'rescinded' } },
    ]);
  });

  test.each([
    ['upheld', 'withdrawn'],
    ['rescinded', 'closed'],
  ])('is reviewed one level up: %s leaves it %s', async (outcome, status) => {
    const { id, matterId } = await trial.withNotice('unlawful-filing');
    await trial.through(id, [organs.officer, 'contest-withdrawal']);
    const toAgencyId = organs.higher;
    expect(await trial.act(organs.officer, id, 'ask-review', { toAgencyId })).toMatchObject(refused('supervision-not-in-state'));
    await trial.through(id, [organs.prosecutor, 'decide-reconsideration', { outcome: 'upheld' }]);
    expect(await trial.act(organs.prosecutor, id, 'decide-reconsideration', { outcome: 'rescinded' })).toMatchObject(
      refused('supervision-not-in-state'),
    );
    await trial.through(id, [organs.officer, 'ask-review', { toAgencyId }]);
    expect(await trial.through(id, [organs.higherProsecutor, 'decide-review', { outcome }])).toBe(status);
    expect((await trial.factsOf(matterId)).slice(-2)).toMatchObject([
      { fact: 'withdrawal.reconsideration-decided', agencyId: organs.higher, payload: { stage: 'review', outcome } },
      outcome === 'upheld'
        ? { fact: 'case.withdrawn', agencyId: organs.police }
        : { fact: 'supervision.concluded', payload: { outcome: 'rescinded' } },
    ]);
  });

  test('is withdrawn by police who contested and follow what was decided', async () => {
    const { id, matterId } = await trial.withNotice('unlawful-filing');
    await trial.through(id, [organs.officer, 'contest-withdrawal']);
    expect(await trial.act(organs.officer, id, 'withdraw-case')).toMatchObject(refused('supervision-not-in-state'));
    await trial.through(id, [organs.prosecutor, 'decide-reconsideration', { outcome: 'upheld' }]);
    expect(await trial.through(id, [organs.officer, 'withdraw-case'])).toBe('withdrawn');
    expect((await trial.factsOf(matterId)).at(-1)).toMatchObject({ fact: 'case.withdrawn', agencyId: organs.police });
  });

  test('is corrected when the 15 days pass without an answer', async () => {
    const { id, matterId } = await trial.withNotice('unlawful-filing');
    await trial.runOut(matterId, 'CN-SUP-11');
    expect(await trial.statusOf(id)).toBe('withdrawal-overdue');
    expect(await trial.act(organs.officer, id, 'withdraw-case')).toMatchObject(refused('supervision-not-in-state'));
    expect(await trial.through(id, [organs.prosecutor, 'issue-correction-notice'], [organs.officer, 'withdraw-case'])).toBe(
      'withdrawn',
    );
  });
});
