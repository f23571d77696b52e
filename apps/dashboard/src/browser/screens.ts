import type { PersonAtDesk } from './person-at-desk.js';

const queues = [
  'clues-to-triage',
  'clues-to-decide',
  'transfers-to-answer',
  'transfers-awaiting-answer',
  'transfers-returned',
  'approvals-waiting',
  'transfers-to-report',
  'transfers-awaiting-result',
  'results-to-acknowledge',
  'duties-overdue',
  'duties-due-today',
  'duties-due-soon',
  'duties-running',
  'duties-paused',
  'duties-escalated-to-me',
  'matters-open',
  'matters-without-clock',
  'matters-unattended',
];
const begun = [
  'registerClue',
  'offerTransfer',
  'planRescue',
  'recordRecovery',
  'receivePerson',
  'planReunion',
  'agreePlan',
  'applyForAid',
  'writeNote',
  'applyForProtectionOrder',
  'requestArrest',
  'receiveFile',
  'giveRightsNotice',
  'initiateProsecution',
  'recordJudgment',
  'openSupervision',
  'openOperation',
];
/** An act of long ago, as the address of the form for agreeing to it has it. */
export const lateAct = encodeURIComponent('{"fact":"clue.registered","occurred":{"precision":"day","text":"2026-03-02"}}');
const tabs = ['overview', 'work', 'parties', 'transfers', 'documents', 'notes', 'access'];

/** The address behind the first link of a kind that is on this screen. */
const first = async ({ page }: PersonAtDesk, kind: string): Promise<string> => {
  const link = page.locator(`main a[href^="/${kind}/"]`).first();
  await link.waitFor();
  return ((await link.getAttribute('href')) ?? '').split('?')[0] ?? '';
};

/** Rows that no list of the desk leads to from the first. */
export interface RowsToShow {
  /** Where a transfer is that waits for an answer. */
  transfer: string;
  lateRecording: string;
}

/** The forms that these screens lead to, one of each kind. */
async function formsFrom(person: PersonAtDesk, screens: readonly string[]): Promise<string[]> {
  const forms = new Map<string, string>();
  for (const screen of screens) {
    await person.page.goto(`${person.url}${screen}`);
    await person.settled();
    for (const link of await person.page.locator('main a[href^="/acts/"]').all()) {
      const address = (await link.getAttribute('href')) ?? '';
      forms.set(address.split('?')[0] ?? '', address);
    }
  }
  return [...forms].flatMap(([form, address]) => (begun.some((name) => form === `/acts/${name}`) ? [] : [address]));
}

/** Every screen of the desk, with rows of this desk in those that show one. */
export async function screensOf(person: PersonAtDesk, { transfer, lateRecording }: RowsToShow): Promise<string[]> {
  const { page, url } = person;
  await page.goto(`${url}/`);
  await person.settled();
  const duty = await first(person, 'duties');
  // What the desk shows first may lie in a matter that is not shared yet.
  await page.goto(`${url}/matters`);
  await person.settled();
  const matter = await first(person, 'matters');
  await page.goto(`${url}${matter}?tab=work`);
  await person.settled();
  const clue = await first(person, 'clues');
  const matterId = matter.split('/').at(-1) ?? '';
  const rows = [...tabs.map((tab) => `${matter}?tab=${tab}`), clue, duty, `${duty}/order`, transfer, `${transfer}/letter`];
  return [
    '/',
    '/queues',
    ...queues.map((name) => `/queues/${name}`),
    '/queues/duties-running?group=clock&clock=soon',
    '/queues/matters-open?group=stage',
    '/queues/transfers-to-answer?group=agency',
    '/matters',
    ...rows,
    ...(await formsFrom(person, [...rows, '/conflict-walls', '/operations'])),
    `/several/reassignDuty?ids=${duty.split('/').at(-1) ?? ''}`,
    lateRecording,
    `/acts/agreeLateRecording?act=${lateAct}`,
    '/transfers?direction=in',
    '/transfers?direction=out',
    ...begun.map((name) => `/acts/${name}?matterId=${matterId}`),
    '/escalations',
    '/hand-over',
    '/conflict-walls',
    '/operations',
    '/notices',
    '/status',
    '/settings',
    '/wall-screens',
    '/help',
    '/wall',
    '/nowhere',
  ];
}

/** The name of a screen's picture: its address without the numbers of this run. */
export const pictureName = (address: string): string =>
  address
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    .replace(/\w+Id=/g, '')
    .replace(/[^A-Za-z-]+/g, '-')
    .replace(/^-|-$/g, '') || 'desk';

/** One screen of each kind: lists differ by their rows alone, and every state is looked at on each. */
export const kindsOfScreens = (addresses: readonly string[]): string[] => {
  const kindOf = (address: string): string => (address.startsWith('/queues/') ? '/queues/' : address);
  return addresses.filter((address, place) => addresses.findIndex((other) => kindOf(other) === kindOf(address)) === place);
};

/** The screens that show something without the address of a row. */
export const withoutRows = (addresses: readonly string[]): string[] =>
  kindsOfScreens(addresses).filter((address) => !/[0-9a-f]{8}-/.test(address));

/** A form that begins something is there before the server has told anything. */
export const withoutForms = (addresses: readonly string[]): string[] =>
  addresses.filter((address) => !address.startsWith('/acts/'));
