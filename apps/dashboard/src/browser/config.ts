import { join } from 'node:path';

/** What a browser test is told by its surroundings. */
export interface BrowserConfig {
  checkout: string;
  /** A running desk to work on, and where its installation lies; without it the test brings up one of its own. */
  deskUrl: string | undefined;
  deskFolder: string | undefined;
  browser: string | undefined;
  /** Where pictures of the screens go; git ignores it. */
  pictures: string;
}

export const browserConfig = (env: NodeJS.ProcessEnv = process.env): BrowserConfig => {
  const checkout = join(import.meta.dirname, '../../../..');
  return {
    checkout,
    deskUrl: env['HOMEWARD_DESK_URL'],
    deskFolder: env['HOMEWARD_LOCAL'],
    browser: env['HOMEWARD_BROWSER'],
    pictures: join(checkout, '.local/screens'),
  };
};
