import type { PersonAtDesk } from './person-at-desk.js';

const send = async ({ page }: PersonAtDesk, next: RegExp): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(next);
};

/** Opens the form of an act that this screen offers. */
export const openAct = (person: PersonAtDesk, act: string): Promise<void> =>
  person.press(person.page.locator(`main a[href^="/acts/${act}"]`).first());

/** Says what something personal is read for, and has it shown. */
export async function reveal(person: PersonAtDesk, name: string, purpose = 'handle-matter'): Promise<void> {
  const asking = person.page.locator('.reveal', { has: person.page.getByRole('button', { name }) });
  await person.select((await asking.locator('select').getAttribute('id')) ?? '', purpose);
  await person.look();
  await person.press(asking.getByRole('button', { name }));
  // What was pressed is gone, and with it what told this place from others.
  await person.page.locator('.reveal [role="status"]').first().waitFor();
}

/** Registers a clue from the desk. */
export async function registerClue(person: PersonAtDesk, told: string, kind = 'abduction-trafficking'): Promise<void> {
  await openAct(person, 'registerClue');
  await person.type('narrative', told);
  await person.tick(`violationKinds.${kind}`);
  await person.type('regionCode', '350102');
  await person.look();
  await send(person, /\/clues\//);
}

/** Classes the clue on this screen. */
export async function triageClue(person: PersonAtDesk, disposition: 'own' | 'transfer'): Promise<void> {
  await openAct(person, 'triageClue');
  await person.choose('severity', 'high');
  await person.choose('minor', 'no');
  await person.tick('purposes.criminal');
  await person.choose('disposition', disposition);
  await person.look();
  await send(person, /\/clues\//);
}

/** Does an act of which nothing but one group of choices is asked. */
export async function decide(
  person: PersonAtDesk,
  act: string,
  choice: [group: string, value: string] | null,
  next: RegExp,
): Promise<void> {
  await openAct(person, act);
  if (choice) await person.choose(...choice);
  else await person.reach(person.page.locator('button[type="submit"]'));
  await person.look();
  await send(person, next);
}

/** Offers the work on the clue of this screen to an agency of a type. */
export async function offerTransfer(person: PersonAtDesk, type: string, text: string): Promise<string> {
  await openAct(person, 'offerTransfer');
  await person.select('wantedAgencyType', type);
  await person.choose('purpose', 'criminal');
  await person.tick('subjectKinds.woman');
  await person.tick('violationKinds.domestic-violence');
  await person.type('text', text);
  await person.look();
  await send(person, /\/transfers\//);
  return new URL(person.page.url()).pathname;
}

/** Returns the transfer on this screen, and says why. */
export async function refuseTransfer(person: PersonAtDesk, reason: string, text: string): Promise<void> {
  await openAct(person, 'refuseTransfer');
  await person.choose('reasonCode', reason);
  await person.type('text', text);
  await person.look();
  await send(person, /\/transfers\//);
}

/** Asks for more time on the duty of this screen. */
export async function requestExtension(person: PersonAtDesk, extensionId: string, ground: string): Promise<void> {
  await openAct(person, 'requestExtension');
  await person.select('extensionId', extensionId);
  await person.type('ground', ground);
  await person.look();
  await send(person, /\/duties\//);
}

/** Grants what was asked for on the duty of this screen; the one request that waits stands in the form already. */
export async function grantExtension(person: PersonAtDesk, reason: string): Promise<void> {
  await openAct(person, 'decideExtension');
  await person.choose('granted', 'yes');
  await person.type('reason', reason);
  await person.look();
  await send(person, /\/duties\//);
}

/** Reports what came of the work of the transfer on this screen. */
export async function reportResult(person: PersonAtDesk, summary: string): Promise<void> {
  await openAct(person, 'reportResult');
  await person.select('outcome', 'case-filed');
  await person.type('summary', summary);
  await person.look();
  await send(person, /\/transfers\//);
}
