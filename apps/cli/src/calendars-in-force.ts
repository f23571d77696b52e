import { psql } from '@homeward/engines';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineSet } from './engine-kind.js';
import type { Installation } from './installation.js';

/** A working calendar and the years that have been published for it. */
export interface PublishedYears {
  id: string;
  coveredYears: number[];
}

/** The calendars by which the running installation counts, or null where it cannot be asked. */
export async function calendarsInForce(installation: Installation): Promise<PublishedYears[] | null> {
  const said = await engineSet(installation)
    .server()
    .then((server) => psql(server, 'homeward', inForce))
    .catch(() => '');
  const calendars = said
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PublishedYears);
  return calendars.length === 0 ? null : calendars;
}

/** The calendars that this checkout ships. */
export async function shippedCalendars(checkout: string): Promise<PublishedYears[]> {
  const folder = join(checkout, 'libs/duty-policy/src/data');
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^calendar\..+\.json$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text) as PublishedYears);
}

const inForce = `
  SELECT DISTINCT ON (calendar) json_build_object('id', calendar, 'coveredYears', content->'coveredYears')
    FROM coordination.calendar_versions ORDER BY calendar, published_at DESC, version DESC`;
