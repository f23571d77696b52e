import { agencyId } from '@homeward/contracts';
import { officer, type Desk, type Fields, type Moved } from './desk.js';
import { police, procuratorate, unrealClue } from './long-road.js';
import { patiently } from './patiently.js';

const registrar = officer('registrar', police);
const dutyOfficer = officer('duty-officer', police);
const caseOfficer = officer('case-officer', police);
const unitHead = officer('unit-head', police);
const agencyHead = officer('agency-head', police, 2);

/** A clue that an agency took upon itself, and the matter that began with it. */
export interface AcceptedClue {
  matterId: string;
  clue: Moved;
}

/** A clue is registered. */
export const registerClue = (desk: Desk): Promise<Moved> => desk.does(registrar, 'clues', unrealClue);

/** A clue gets its receipt, and a person classes it. */
export async function classClue(desk: Desk, registered: Moved): Promise<Moved> {
  const path = `clues/${registered.id}`;
  const receipted = await desk.does(dutyOfficer, `${path}/issue-receipt`, {}, registered);
  const triage = { severity: 'normal', subjectKinds: ['woman'], violationKinds: ['abduction-trafficking'] };
  const course = { purposes: ['criminal'], minor: false, disposition: 'own' };
  return desk.does(dutyOfficer, `${path}/triage`, { ...triage, ...course }, receipted);
}

/** A clue is registered, receipted and classed. */
export const registerAndClass = async (desk: Desk): Promise<Moved> => classClue(desk, await registerClue(desk));

/** A clue is registered, receipted, classed and accepted. */
export async function acceptClue(desk: Desk): Promise<AcceptedClue> {
  const triaged = await registerAndClass(desk);
  const clue = await desk.does(caseOfficer, `clues/${triaged.id}/accept`, { route: 'criminal' }, triaged);
  return { matterId: triaged.matterId, clue };
}

/** The case that the journey opens once a clue was accepted. */
export const openedCase = (desk: Desk, matterId: string): Promise<Moved> =>
  patiently(
    'the journey to open the case',
    async () => (await desk.list(caseOfficer, `cases?matterId=${matterId}`))[0] as Moved | undefined,
  );

/** The case is filed by two persons, its victim identified, and it is concluded and closed. */
export async function workCase(desk: Desk, opened: Moved): Promise<void> {
  const path = `cases/${opened.id}`;
  const proposed = await desk.does(caseOfficer, `${path}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
  const filed = await desk.does(agencyHead, `${path}/decide-filing`, {}, proposed);
  const victim = { status: 'ActualVictimOfTrafficking', ageBand: 'adult', minor: false, identityKnown: true, located: true };
  await desk.does(caseOfficer, `${path}/identify-victim`, victim);
  const end = { outcome: 'crime-proved', procuratorateAgencyId: agencyId(procuratorate) };
  const concluded = await desk.does(caseOfficer, `${path}/conclude`, end, filed);
  await desk.does(unitHead, `${path}/close`, { outcome: 'concluded' }, concluded);
}

/** The work on the clue is done. */
export const closeClue = (desk: Desk, { clue }: AcceptedClue): Promise<Moved> =>
  desk.does(caseOfficer, `clues/${clue.id}/close`, { purpose: 'criminal', outcome: 'done' }, clue);

/** What is owed until the matter ends: the lesson, and the next call after a return home. */
const untilTheEnd = ['HW-PRV-06', 'HW-RST-04'];

/** The lesson the journey asks for is told, and with it the journey closes the matter. */
export async function finishMatter(desk: Desk, matterId: string): Promise<void> {
  const lesson = await patiently(
    'the journey to ask for the lesson',
    async () => (await desk.list(caseOfficer, `lessons?matterId=${matterId}&status=requested`))[0] as Moved | undefined,
  );
  await patiently('the duties of the work to be met', async () => {
    const seen = await desk.glimpse(caseOfficer, `duties?matterId=${matterId}&state=open&limit=200`);
    return ((seen?.['items'] ?? [{}]) as Fields[]).every(({ dutyType }) => untilTheEnd.includes(String(dutyType)))
      ? true
      : undefined;
  });
  await desk.does(caseOfficer, `lessons/${lesson.id}/record`, { text: 'An unreal lesson.' }, lesson);
  await untilStatus(desk, matterId, 'closed');
}

/** Waits until the desk shows a matter as open or closed. */
export async function untilStatus(desk: Desk, matterId: string, status: 'open' | 'closed'): Promise<void> {
  await patiently(`the matter to be ${status}`, async () =>
    (await desk.see(caseOfficer, `matters/${matterId}`))['status'] === status ? true : undefined,
  );
}
