import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { browserConfig } from './config.js';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const fonts = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const fix = 'apt-get install chromium fonts-noto-cjk, or set HOMEWARD_BROWSER to a Chromium';

/** Chromium on this machine; a machine on which this runs as root gets it, with letters for Chinese. */
function found(): string {
  const wanted = [browserConfig().browser, ...known].find((path) => path !== undefined && existsSync(path));
  if (wanted !== undefined && (existsSync(fonts) || browserConfig().browser !== undefined)) return wanted;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`There is no Chromium with Chinese letters. ${fix}`);
  const apt = (...words: string[]) => execFileSync('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words]);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return '/usr/bin/chromium';
}

/** A browser that asks nobody for anything but the desk. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: found(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
