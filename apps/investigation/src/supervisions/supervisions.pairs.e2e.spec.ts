import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { supervisionGround, supervisionStatus, type SupervisionGround, type SupervisionStatus } from '@homeward/contracts';
import { bootService, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { investigation } from '../service.js';
import { law, lawful } from '../trial/supervision-law.js';
import { trialOrgans, TrialSupervisions, type TrialOrgans } from '../trial/trial-supervisions.js';
import type { Circumstance, HandAct } from './transition.js';

type Client = TrialOrgans['officer'];

interface Attempt {
  act: HandAct;
  verb: string;
  by: Client;
  body: object;
  /** What the body states beside what is so anyway. */
  stated: readonly Circumstance[];
}

let booted: BootedService;
let organs: TrialOrgans;
let trial: TrialSupervisions<UnrealOfficer>;

beforeAll(async () => {
  booted = await bootService(investigation);
  organs = await trialOrgans(booted);
  trial = new TrialSupervisions(booted, organs);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

/** So around a supervision whose clocks all still run. */
const surroundings: readonly Circumstance[] = ['filing-limit-running', 'before-arrest-and-file', 'reconsideration-open'];
const everything: readonly Circumstance[] = [
  ...surroundings,
  'filing-limit-passed',
  'abuse-evident',
  'answer-overdue',
  'correction-unheeded',
  'three-months-over',
  'notice-wrong',
  'notice-right',
  'reconsideration-upheld',
];

/** Here a correction notice comes too early, and is told so by a code of its own. */
const underNotice: readonly SupervisionStatus[] = ['filing-notified', 'withdrawal-notified'];
const tooEarly = ['correction-too-early', 'report-too-early', 'review-period-not-over', 'filing-notice-not-approved'];

/** Each act of a person, by the one whose act it is. */
function attempts(personId: string): Attempt[] {
  const { officer, prosecutor, chief, higherProsecutor, higher, police, procuratorate } = organs;
  const bare = (act: HandAct, verb: string, by: Client): Attempt => ({ act, verb, by, body: {}, stated: [] });
  return [
    bare('findDecisionRight', 'find-decision-right', prosecutor),
    bare('findNotOverdue', 'find-not-overdue', prosecutor),
    { act: 'askReasons', verb: 'ask-reasons', by: prosecutor, body: { abuseEvidence: true }, stated: ['abuse-evident'] },
    bare('giveReasons', 'give-reasons', officer),
    bare('issueCorrectionOpinion', 'issue-correction-opinion', prosecutor),
    bare('decideNotice', 'propose-notice', prosecutor),
    bare('decideNotice', 'decide-notice', chief),
    bare('upholdReasons', 'uphold-reasons', prosecutor),
    { act: 'tellVictim', verb: 'tell-victim', by: prosecutor, body: { personId }, stated: [] },
    bare('issueCorrectionNotice', 'issue-correction-notice', prosecutor),
    { act: 'reportUp', verb: 'report-up', by: prosecutor, body: { toAgencyId: higher }, stated: [] },
    { act: 'endConsultation', verb: 'end-consultation', by: higherProsecutor, body: { reason: 'evidence-disputed' }, stated: [] },
    bare('issueDunningLetter', 'issue-dunning-letter', prosecutor),
    bare('tellProgress', 'tell-progress', officer),
    bare('withdrawCase', 'withdraw-case', officer),
    bare('contestWithdrawal', 'contest-withdrawal', officer),
    {
      act: 'decideReconsideration',
      verb: 'decide-reconsideration',
      by: prosecutor,
      body: { outcome: 'rescinded' },
      stated: ['notice-wrong'],
    },
    { act: 'askReview', verb: 'ask-review', by: officer, body: { toAgencyId: higher }, stated: [] },
    { act: 'decideReview', verb: 'decide-review', by: higherProsecutor, body: { outcome: 'upheld' }, stated: ['notice-right'] },
    { act: 'tellParties', verb: 'tell-parties', by: officer, body: { personId }, stated: [] },
    {
      act: 'moveJurisdiction',
      verb: 'move-jurisdiction',
      by: prosecutor,
      body: { procuratorateAgencyId: procuratorate, addresseeAgencyId: police },
      stated: [],
    },
  ];
}

/** Puts a supervision where its next move is tried, as its newest move would. */
async function stand(id: string, status: SupervisionStatus, ground: SupervisionGround, draftedBy: string | null): Promise<number> {
  const version = (await trial.versionOf(id)) + 1;
  await booted.database.query(
    `INSERT INTO investigation.supervision_moves
     SELECT (jsonb_populate_record(m, jsonb_build_object('id', $2::text, 'version', $3::int, 'status', $4::text, 'ground', $5::text,
              'drafted_by', $6::text, 'reconsideration_upheld', false))).*
       FROM investigation.supervision_moves m WHERE supervision_id = $1 ORDER BY version DESC LIMIT 1`,
    [id, randomUUID(), version, status, ground, draftedBy],
  );
  await booted.database.query(
    'UPDATE investigation.supervision_register SET status = $2, higher_agency_id = $3 WHERE supervision_id = $1',
    [id, status, organs.higher],
  );
  return version;
}

const states = supervisionStatus.options;

/** A withdrawal is about an unlawful filing and nothing else; a correction opinion about an overdue decision. */
function groundsOf(status: SupervisionStatus): readonly SupervisionGround[] {
  if (status.startsWith('withdraw')) return ['unlawful-filing'];
  return status === 'correction-opinion' ? ['overdue-decision'] : supervisionGround.options;
}

describe('an act by HTTP, in each state and for each ground (N04)', () => {
  test('knows every state of the articles', () => {
    expect(Object.keys(law).sort()).toEqual([...states].sort());
  });

  test.each(states.flatMap((status) => groundsOf(status).map((ground) => [status, ground] as const)))(
    '%s, %s: does what the articles list and refuses each other one',
    async (status, ground) => {
      const { caseId } = await trial.caseOf();
      const personId = await trial.personOf(caseId);
      const id = await trial.open(caseId, ground);
      for (const { act, verb, by, body, stated } of attempts(personId)) {
        const drafted = verb === 'decide-notice' ? randomUUID() : null;
        const version = await stand(id, status, ground, drafted);
        const answer = await by.post<{ status: string; code: string }>(`supervisions/${id}/${verb}`, body, { version });
        const leads = lawful({ status, ground }, act, new Set([...surroundings, ...stated]));
        const could = lawful({ status, ground }, act, new Set(everything));
        const seen = { verb, http: answer.status, status: answer.body.status, code: answer.body.code };
        if (leads !== false) {
          expect(seen).toMatchObject({ verb, http: 200, ...(verb !== 'propose-notice' && { status: leads }) });
          continue;
        }
        expect(seen).toMatchObject({ verb, http: 409 });
        const codes = ['supervision-not-in-state', ...(could === false && !underNotice.includes(status) ? [] : tooEarly)];
        expect(codes.map((code) => `investigation.${code}`)).toContain(seen.code);
        expect({ verb, version: await trial.versionOf(id) }).toEqual({ verb, version });
      }
    },
    30_000,
  );
});
