import { agencyId } from '@homeward/contracts';
import { officer, type Desk, type Fields, type Moved } from './desk.js';
import { patiently } from './patiently.js';

const county = 'unreal-county-a';
/** The agencies the long road passes, in the order in which they come to it. */
export const federation = `${county}/womens-federation`;
export const police = `${county}/public-security`;
export const civilAffairs = `${county}/civil-affairs`;
export const procuratorate = `${county}/procuratorate`;
export const court = `${county}/court`;

const caseOfficer = officer('case-officer', police);
const unitHead = officer('unit-head', police, 2);
const socialWorker = officer('social-worker', civilAffairs);
const secondOfCivilAffairs = officer('unit-head', civilAffairs, 2);

/** What was learnt of a woman in distress, in words that describe nobody. */
export const unrealClue: Fields = {
  regionCode: '350102',
  narrative: 'An unreal narrative about nobody.',
  violationKinds: ['abduction-trafficking'],
  subjectKinds: ['woman'],
};

/** One matter on its way, with what its acts made. */
export interface LongRoad {
  matterId: string;
  clueId: string;
  transfer: Moved;
}

/** A transfer that waits for its answer, and the clue that travels with it. */
export interface Offer {
  offered: Moved;
  clueId: string;
}

/** The federation hears of a woman in need and offers the work to the police. */
export async function offer(desk: Desk): Promise<Offer> {
  const dutyOfficer = officer('duty-officer', federation);
  const registered = await desk.does(officer('registrar', federation), 'clues', unrealClue);
  const { id: clueId, matterId } = registered;
  const receipted = await desk.does(dutyOfficer, `clues/${clueId}/issue-receipt`, {}, registered);
  const classed = { severity: 'high', subjectKinds: ['woman'], violationKinds: ['abduction-trafficking'], purposes: ['criminal'] };
  await desk.does(dutyOfficer, `clues/${clueId}/triage`, { ...classed, minor: false, disposition: 'transfer' }, receipted);
  const wanted = { purpose: 'criminal', severity: 'high', wantedAgencyType: 'public-security', text: 'Unreal: what was told.' };
  const offered = await desk.soon(officer('case-officer', federation), 'transfers', { matterId, clueId, ...wanted });
  return { offered, clueId };
}

/** The police look at what is offered and take it over. */
export async function handOver(desk: Desk): Promise<LongRoad> {
  const { offered, clueId } = await offer(desk);
  const dutyOfficer = officer('duty-officer', police);
  const seen = await desk.soon(dutyOfficer, `transfers/${offered.id}/see`, {}, offered);
  const transfer = await desk.does(dutyOfficer, `transfers/${offered.id}/accept`, {}, seen);
  return { matterId: offered.matterId, clueId, transfer };
}

/** The police accept the clue that came to them, file the case and name victim and suspect. */
export async function investigate(desk: Desk, { matterId, clueId }: LongRoad): Promise<Investigated> {
  const own = await patiently('the clue to belong to the police', async () => {
    const clue = (await desk.glimpse(caseOfficer, `clues/${clueId}`)) as Moved | undefined;
    return clue?.['agencyId'] === agencyId(police) && clue['status'] === 'triaged' ? clue : undefined;
  });
  const clue = await desk.does(caseOfficer, `clues/${clueId}/accept`, { route: 'criminal' }, own);
  const opened = await patiently('the case', async () => (await desk.list(caseOfficer, `cases?matterId=${matterId}`))[0] as Moved);
  const path = `cases/${opened.id}`;
  const proposed = await desk.does(caseOfficer, `${path}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
  const filed = await desk.does(officer('agency-head', police, 2), `${path}/decide-filing`, {}, proposed);
  const possible = { status: 'PossibleVictimOfTrafficking', ageBand: 'adult', minor: false };
  const victim = await desk.does(caseOfficer, `${path}/identify-victim`, possible);
  const suspect = await desk.does(caseOfficer, `${path}/identify-suspect`, { role: 'trafficker-seller', offence: 'CL-240' });
  return { clue, filed, victim, suspect };
}

/** What an investigation made. */
export interface Investigated {
  clue: Moved;
  filed: Moved;
  victim: Moved;
  suspect: Moved;
}

/** The rescue is planned, approved by another person, begun; the person is safe, and the needs of the first hours are met. */
export async function rescue(desk: Desk, { matterId }: LongRoad, personId: string): Promise<void> {
  const dutyOfficer = officer('duty-officer', police);
  const plan = { matterId, severity: 'high', place: 'Unreal House, Nowhere Lane', risk: 'Unreal: a dog.', minors: false };
  const planned = await desk.soon(dutyOfficer, 'rescues', { ...plan, femaleStaff: 'yes' });
  const path = `rescues/${planned.id}`;
  const approved = await desk.does(unitHead, `${path}/approve`, {}, planned);
  const started = await desk.does(dutyOfficer, `${path}/start`, {}, approved);
  const found = {
    matterId,
    rescueId: planned.id,
    personId,
    minor: false,
    ageBand: 'adult',
    identityKnown: true,
    wish: 'return-home',
  };
  const person = await desk.soon(dutyOfficer, 'recovered-persons', found);
  const met = Object.fromEntries(needs.map((need) => [need, 'met']));
  await desk.does(dutyOfficer, `recovered-persons/${person.id}/needs`, { needs: met }, person);
  await desk.does(dutyOfficer, `${path}/complete`, {}, started);
}
const needs = ['medical', 'safety', 'food', 'language', 'contact', 'clothing', 'separateRoom'];

/** Civil affairs take the person in, two persons decide about the placement, the police look for the family, and the person returns home. */
export async function bringHome(desk: Desk, { matterId }: LongRoad, personId: string): Promise<Moved> {
  const wanted = { matterId, purpose: 'administrative', wantedAgencyType: 'civil-affairs', text: 'Unreal: a bed is needed.' };
  const offered = await desk.does(caseOfficer, 'transfers', wanted);
  const transfer = await desk.soon(officer('liaison', civilAffairs), `transfers/${offered.id}/accept`, {}, offered);
  const person = { matterId, personId, minor: false };
  const taken = { ...person, institutionKind: 'relief-station', identityKnown: true, parentsKnown: true };
  await desk.soon(socialWorker, 'receptions', taken);
  const placement = await desk.does(socialWorker, 'placements', { ...person, kind: 'relief-station' });
  const placed = await desk.does(secondOfCivilAffairs, `placements/${placement.id}/approve`, {}, placement);
  const search = await desk.soon(caseOfficer, 'searches', { matterId, personId });
  await desk.does(caseOfficer, `searches/${search.id}/conclude`, { result: 'found' }, search);
  await desk.does(socialWorker, 'identities', { matterId, personId, confirmedBy: 'documents' });
  const sound = { receiver: 'accepted', wish: 'return', wishOf: 'person', destinationSafety: 'safe' };
  const planned = await desk.does(socialWorker, 'reunions', { ...person, ...sound });
  await desk.does(secondOfCivilAffairs, `reunions/${planned.id}/carry-out`, { handedTo: 'relatives' }, planned);
  const ending = await desk.does(socialWorker, `placements/${placement.id}/propose-end`, { reason: 'own-wish' }, placed);
  await desk.does(secondOfCivilAffairs, `placements/${placement.id}/approve`, {}, ending);
  return transfer;
}

/** What the person needs is found out, a plan agreed, a service held, and support ends with a second person's word. */
export async function support(desk: Desk, { matterId }: LongRoad, personId: string): Promise<void> {
  const person = { matterId, personId };
  const found = { counsellingNeeded: true, medicalNeeded: false, aidNeeded: false };
  await desk.soon(socialWorker, 'assessments', { ...person, ...found });
  const agreed = await desk.does(socialWorker, 'plans', { ...person, sources: ['psychological'] });
  const service = await desk.does(socialWorker, 'services', { ...person, kind: 'counselling' });
  await desk.does(socialWorker, `services/${service.id}/hold`, {}, service);
  await desk.does(socialWorker, 'follow-ups', { ...person, outcome: 'well' });
  const { supportId } = await desk.see(socialWorker, `plans/${agreed.id}`);
  const path = `supports/${String(supportId)}`;
  const proposed = await desk.does(
    socialWorker,
    `${path}/propose-end`,
    { reason: 'goals-reached', hearing: 'heard' },
    { version: 1 },
  );
  await desk.does(secondOfCivilAffairs, `${path}/end`, {}, proposed);
}

/** The suspect is arrested, the file goes to the procuratorate, which tells the victim of her rights, and the court's judgment becomes effective. */
export async function prosecute(desk: Desk, { filed, victim, suspect }: Investigated, told: ToldOnTheWay = {}): Promise<void> {
  const { id: caseId } = filed;
  const about = { caseId, personId: suspect.personId };
  const prosecutor = officer('prosecutor', procuratorate);
  await desk.does(caseOfficer, `persons/${suspect.id}/detain`, {}, suspect);
  await desk.does(caseOfficer, 'arrest-requests', { ...about, addresseeAgencyId: agencyId(procuratorate) });
  await desk.soon(prosecutor, 'arrest-decisions', { ...about, outcome: 'approved' });
  const end = { outcome: 'crime-proved', procuratorateAgencyId: agencyId(procuratorate) };
  await desk.does(caseOfficer, `cases/${caseId}/conclude`, end, await versionOf(desk, caseId));
  await desk.soon(prosecutor, 'prosecution-files', { caseId, inCustody: true });
  await told.fileReceived?.();
  await desk.soon(prosecutor, 'rights-notices', { caseId, personId: victim.personId, told: 'victim' });
  const charge = { courtAgencyId: agencyId(court), offences: [{ code: 'CL-240' }] };
  await desk.soon(prosecutor, 'prosecutions', { ...about, ...charge });
  await told.initiated?.();
  const judge = officer('court-officer', court);
  await desk.soon(judge, 'judgments', { ...about, outcome: 'guilty', effective: false });
  await desk.does(judge, 'judgments', { ...about, outcome: 'upheld', effective: true });
}

/** What is looked at on the way to the judgment. */
export interface ToldOnTheWay {
  fileReceived?: () => Promise<void>;
  initiated?: () => Promise<void>;
}

const versionOf = async (desk: Desk, caseId: string): Promise<{ version: number }> => ({
  version: Number((await desk.see(caseOfficer, `cases/${caseId}`))['version']),
});

/** Whoever took work over tells its result to whoever gave it, who acknowledges it. */
export async function reportBack(desk: Desk, transferId: string, from: string, to: string): Promise<void> {
  const told: Fields = { outcome: 'done', summary: 'Unreal: it ended well.' };
  const { version } = (await desk.see(officer('unit-head', from, 2), `transfers/${transferId}`)) as Moved;
  const reported = await desk.does(officer('unit-head', from, 2), `transfers/${transferId}/report-result`, told, { version });
  await desk.does(officer('liaison', to), `transfers/${transferId}/acknowledge-result`, {}, reported);
}

/** The case and the clue are closed. */
export async function closeWork(desk: Desk, { clueId }: LongRoad, { clue, filed }: Investigated): Promise<void> {
  await desk.does(unitHead, `cases/${filed.id}/close`, { outcome: 'concluded' }, await versionOf(desk, filed.id));
  await desk.does(caseOfficer, `clues/${clueId}/close`, { purpose: 'criminal', outcome: 'done' }, clue);
}
