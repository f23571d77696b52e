import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { browserConfig } from './config.js';
import { onCopy } from './page-copy.js';

export type Language = 'zh' | 'en';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const mostTabs = 150;

/** In which language, how wide and how lit a screen is, and whether the browser runs scripts. */
interface Seat {
  language: Language;
  width?: number;
  dark?: boolean;
  scripts?: boolean;
}

/** Somebody who works the desk by the keyboard alone. */
export class PersonAtDesk {
  /** What the page complained of by itself; nothing is right. */
  readonly complaints: string[] = [];
  /** What hindered on the screens that were looked at; nothing is right. */
  readonly hindered: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly url: string,
    readonly language: Language,
    private readonly scripts: boolean,
  ) {}

  static async open(
    browser: Browser,
    url: string,
    { language, width = 1280, dark = false, scripts = true }: Seat,
  ): Promise<PersonAtDesk> {
    const context = await browser.newContext({
      javaScriptEnabled: scripts,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      // The desk tells official time, whatever zone a machine is set to.
      timezoneId: 'America/New_York',
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      viewport: { width, height: 900 },
    });
    context.setDefaultTimeout(30_000);
    const person = new PersonAtDesk(context, await context.newPage(), url, language, scripts);
    person.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        person.complaints.push(`${message.text()} ${message.location().url}`);
    });
    person.page.on('pageerror', (error) => person.complaints.push(String(error)));
    return person;
  }

  /** Signs in as an officer of an agency of the fictional province. */
  async signIn(agency: string, place = '/', officer: 1 | 2 = 1): Promise<void> {
    await this.page.goto(`${this.url}${place}`);
    await this.page.waitForURL(/\/sign-in\/interaction\//);
    await this.press(this.page.locator(`a[href="?agency=${encodeURIComponent(agency)}"]`));
    await this.press(this.page.locator('button').nth(officer - 1));
    await this.page.waitForURL(new RegExp(`^${this.url}/(?!sign-in)`));
    await this.settled();
  }

  /** Moves the focus with Tab until it is there. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let tab = 0; tab < mostTabs; tab += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${String(target)}.`);
  }

  /** Goes there and presses Enter. */
  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a field and types. */
  async type(id: string, text: string): Promise<void> {
    await this.reach(this.page.locator(`[id="${id}"]`));
    await this.page.keyboard.insertText(text);
  }

  /** Goes to a box and ticks it. */
  async tick(id: string): Promise<void> {
    await this.reach(this.page.locator(`[id="${id}"]`));
    await this.page.keyboard.press('Space');
  }

  /** Chooses one of several: a group of buttons takes the focus as one, and arrows move in it. */
  async choose(group: string, value: string): Promise<void> {
    const inside = this.page.locator(`[id^="${group}."]`);
    const wanted = this.page.locator(`[id="${group}.${value}"]`);
    await this.reach(inside.first());
    await this.page.keyboard.press('Space');
    for (let step = 0; step < 20; step += 1) {
      if (await wanted.isChecked()) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows do not reach ${group}.${value}.`);
  }

  /** Chooses from a list the browser shows. */
  async select(id: string, value: string): Promise<void> {
    const field = this.page.locator(`[id="${id}"]`);
    await this.reach(field);
    const word = await field.locator(`option[value="${value}"]`).innerText();
    for (let step = 0; step < 60; step += 1) {
      if ((await field.inputValue()) === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows do not reach ${word}.`);
  }

  /** Waits until the screen has all that it waits for. */
  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForFunction(() => document.querySelector('.waiting') === null);
  }

  /** Everything that hinders somebody on this screen; nothing is right. */
  async hindrances(): Promise<string[]> {
    await this.settled();
    return this.findings();
  }

  /** The same, without waiting for what the screen still waits for. */
  findings(): Promise<string[]> {
    return this.scripts ? findingsOn(this.page) : onCopy(this.page, findingsOn);
  }

  /** Looks at the screen as it is: whatever hinders somebody here is remembered. */
  async look(): Promise<void> {
    this.hindered.push(...(await this.hindrances()));
  }

  /** Leaves the desk, and says what was wrong on the way. */
  async leave(): Promise<string[]> {
    await this.context.close();
    return [...this.hindered, ...this.complaints];
  }

  /** Keeps a picture of the screen. */
  async picture(name: string): Promise<void> {
    const { pictures } = browserConfig();
    mkdirSync(pictures, { recursive: true });
    const { width } = this.page.viewportSize() ?? { width: 0 };
    await this.page.screenshot({ path: join(pictures, `${name}-${this.language}-${width}.png`), fullPage: true });
  }
}

async function findingsOn(page: Page): Promise<string[]> {
  // No page holds a frame: one look at the page itself is enough, and quicker.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ...(wide > 0 ? [`${page.url()} is ${wide} pixels too wide`] : []),
  ];
}
