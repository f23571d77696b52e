import type { PersonAtDesk } from './person-at-desk.js';
import { pictureName } from './screens.js';

/** Screens as they stand once somebody has asked them for something, and papers as they are printed, each kept as a picture. Returns what hindered. */
export async function screensInUse(person: PersonAtDesk, screens: readonly string[]): Promise<string[]> {
  const hindered: string[] = [];
  const keep = async (name: string): Promise<void> => {
    hindered.push(...(await person.hindrances()));
    await person.picture(name);
  };
  await answerTimeTold(person, screens);
  await keep('answer-time-told');
  await figuresShown(person);
  await keep('status-figures-shown');
  await cardOpened(person);
  await keep('board-card-opened');
  await aboutToLeave(person);
  await keep('form-about-to-be-left');
  await person.press(person.page.locator('dialog button').last());
  const screen = await screenSetUp(person);
  await keep('wall-screen-address');
  await person.press(person.page.locator('.row-actions button').last());
  await person.page.goto(screen);
  await person.page.locator('.wall-numbers li').first().waitFor();
  await keep('wall-screen');
  await person.page.emulateMedia({ media: 'print' });
  for (const paper of screens.filter((address) => /\/(?:order|letter)$/.test(address))) {
    await person.page.goto(`${person.url}${paper}`);
    await keep(`${pictureName(paper)}-printed`);
  }
  await person.page.emulateMedia({ media: null });
  return hindered;
}

/** A transfer that is filled in far enough tells to whom it would go and until when an answer would be owed. */
async function answerTimeTold(person: PersonAtDesk, screens: readonly string[]): Promise<void> {
  const form = screens.find((address) => address.startsWith('/acts/offerTransfer'));
  if (!form) throw new Error('No screen begins a transfer.');
  await person.page.goto(`${person.url}${form}`);
  await person.settled();
  await person.select('wantedAgencyType', 'procuratorate');
  await person.choose('purpose', 'criminal');
  await person.page.locator('section.panel strong').first().waitFor();
}

/** What waits in each service is shown to whoever asks. */
async function figuresShown(person: PersonAtDesk): Promise<void> {
  const { page, url } = person;
  await page.goto(`${url}/status`);
  await person.settled();
  await person.press(page.locator('.panel button').first());
  await page.locator('main table').nth(1).waitFor();
}

/** What may be done with a card of the board stands under it once somebody asks. */
async function cardOpened(person: PersonAtDesk): Promise<void> {
  const { page, url } = person;
  await page.goto(`${url}/escalations`);
  await person.settled();
  await person.press(page.locator('.board [aria-expanded]').first());
  await page.locator('.board a[href^="/acts/"]').first().waitFor();
}

/** A form in which something stands is left for another place. */
async function aboutToLeave(person: PersonAtDesk): Promise<void> {
  const { page, url } = person;
  await page.goto(`${url}/acts/registerClue`);
  await person.settled();
  await person.type('narrative', 'Unreal: half a sentence');
  await person.press(page.locator('nav a[href="/matters"]').first());
  await page.locator('dialog[open]').waitFor();
}

/** A new screen tells its address once. */
async function screenSetUp(person: PersonAtDesk): Promise<string> {
  const { page, url } = person;
  await page.goto(`${url}/wall-screens`);
  await person.settled();
  await person.type('name', 'Unreal hall');
  await person.press(page.locator('form button[type="submit"]'));
  return page.locator('code.address').innerText();
}
