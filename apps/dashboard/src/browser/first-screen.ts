import { gzipSync } from 'node:zlib';
import type { PersonAtDesk } from './person-at-desk.js';

/** What the first screen of the desk costs: packed files of this origin, addresses of any other, and how soon it can be worked with. */
export interface FirstScreen {
  kilobytes: number;
  files: number;
  elsewhere: string[];
  ready: number[];
}

/** Measures the first screen while somebody comes to it. */
export async function firstScreen(person: PersonAtDesk, come: () => Promise<void>): Promise<FirstScreen> {
  const { page, url } = person;
  const files = new Set<string>();
  const elsewhere: string[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).hostname !== new URL(url).hostname) elsewhere.push(response.url());
    if (/\/(?:assets\/|strict\.js)/.test(response.url())) files.add(response.url());
  });
  await come();
  const packed = async (url: string) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length;
  const sizes = await Promise.all([...files].map(packed));
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000;
  const ready = [await readyAfter(person), await readyAfter(person), await readyAfter(person)];
  return { kilobytes, files: sizes.length, elsewhere, ready };
}

/** How long the desk takes from asking for its address until its numbers stand and a key is heard, in milliseconds. */
async function readyAfter({ page, url }: PersonAtDesk): Promise<number> {
  const from = performance.now();
  await page.goto(url);
  await page.locator('.cards li strong').first().waitFor();
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
  const took = Math.round(performance.now() - from);
  await page.keyboard.press('Escape');
  return took;
}
