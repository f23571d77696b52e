import type { Browser } from 'playwright-core';
import { PersonAtDesk, type Language } from './person-at-desk.js';
import type { RunningDesk } from './running-desk.js';

/** Where a flow takes place: a running desk, a browser, and the language of everybody in it. */
export interface Stage {
  desk: RunningDesk;
  browser: Browser;
  language: Language;
  people: PersonAtDesk[];
}

/** Agencies of the fictional province: all of one county, but for the one that takes what the public tells about its neighbour. */
export const agencies = {
  police: 'unreal-county-a/public-security',
  federation: 'unreal-county-a/womens-federation',
  procuratorate: 'unreal-county-a/procuratorate',
  takingTips: 'unreal-county-b/public-security',
} as const;

/** Somebody sits down, with an empty browser; one of the public may have a browser that runs no scripts. */
export async function sitDown({ browser, desk, language, people }: Stage, scripts = true): Promise<PersonAtDesk> {
  const person = await PersonAtDesk.open(browser, desk.url, { language, scripts });
  people.push(person);
  return person;
}

/** Plays a flow; where it comes to nothing, a picture of what each person saw is kept. */
export async function played<Came>(on: Omit<Stage, 'people'>, name: string, flow: (stage: Stage) => Promise<Came>): Promise<Came> {
  const people: PersonAtDesk[] = [];
  try {
    return await flow({ ...on, people });
  } catch (error) {
    for (const [place, person] of people.entries()) await person.picture(`failed-${name}-${place + 1}`).catch(() => undefined);
    throw error;
  } finally {
    for (const { context } of people) await context.close();
  }
}

/** The second of two for English. */
export const inWords =
  (language: Language) =>
  <Said>(zh: Said, en: Said): Said =>
    language === 'zh' ? zh : en;
