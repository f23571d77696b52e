import type { PersonAtDesk } from './person-at-desk.js';

const send = async ({ page }: PersonAtDesk, next: RegExp): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(next);
};

/** Opens the form of an act that this screen offers. */
export const openAct = (person: PersonAtDesk, act: string): Promise<void> =>
  person.press(person.page.locator(`main a[href^="/acts/${act}"]`).first());

/** Registers a clue from the desk. */
export async function registerClue(person: PersonAtDesk, told: string, kind = 'abduction-trafficking'): Promise<void> {
  await openAct(person, 'registerClue');
  await person.type('narrative', told);
  await person.tick(`violationKinds.${kind}`);
  await person.type('regionCode', '350102');
  await send(person, /\/clues\//);
}

/** Classes the clue on this screen. */
export async function triageClue(person: PersonAtDesk, disposition: 'own' | 'transfer', look = async () => {}): Promise<void> {
  await openAct(person, 'triageClue');
  await person.choose('severity', 'high');
  await person.choose('minor', 'no');
  await look();
  await person.tick('purposes.criminal');
  await person.choose('disposition', disposition);
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
  await send(person, next);
}

/** Offers the work on the clue of this screen to an agency of a type. */
export async function offerTransfer(person: PersonAtDesk, type: string, text: string): Promise<void> {
  await openAct(person, 'offerTransfer');
  await person.select('wantedAgencyType', type);
  await person.choose('purpose', 'criminal');
  await person.tick('subjectKinds.woman');
  await person.tick('violationKinds.domestic-violence');
  await person.type('text', text);
  await send(person, /\/transfers\//);
}

/** Reports what came of the work of the transfer on this screen. */
export async function reportResult(person: PersonAtDesk, summary: string): Promise<void> {
  await openAct(person, 'reportResult');
  await person.select('outcome', 'case-filed');
  await person.type('summary', summary);
  await send(person, /\/transfers\//);
}
