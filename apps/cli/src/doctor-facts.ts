import {
  cachedFolder,
  findPortOwner,
  findPostgresPrograms,
  isWhole,
  kafkaJars,
  ownerInWords,
  run,
  temporalPrograms,
} from '@homeward/engines';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isCurrent, madeApps } from './bundles.js';
import { calendarsInForce, shippedCalendars } from './calendars-in-force.js';
import type { Observed } from './doctor-checks.js';
import { engineContext, type Installation } from './installation.js';
import { readStatus, type PartStatus } from './status.js';

/** Looks at the machine and at this checkout, and changes nothing. */
export async function observe(installation: Installation, today: Date): Promise<Observed> {
  const context = engineContext(installation);
  const { engines, services } = await readStatus(installation);
  const parts = [...engines, ...services];
  const isReady = (wanted: string) => parts.some(({ name, ours, ready }) => name === wanted && ours && ready);
  const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin/java') : 'java';
  const programs = await findPostgresPrograms();
  return {
    node: process.versions.node,
    java: await versionOf(java, ['-version'], /version "([^"]+)"/),
    maven: (await versionOf('mvn', ['-v'], /Maven (\S+)/)) !== undefined,
    go: await versionOf('go', ['version'], /go(\d\S*)/),
    postgres: programs && (await versionOf(join(programs, 'postgres'), ['--version'], /(\d[\d.]*)/)),
    mayInstall: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    cached: {
      kafka: isWhole(await cachedFolder(context, kafkaJars(context))),
      temporal: isWhole(await cachedFolder(context, temporalPrograms(context))),
    },
    isUp: parts.some(({ ours }) => ours),
    parts: await Promise.all(parts.map(observePart)),
    staleBundles: await staleBundles(installation.checkout),
    calendars:
      (isReady('postgres') ? await calendarsInForce(installation) : null) ?? (await shippedCalendars(installation.checkout)),
    today,
  };
}

async function observePart({ name, port, ours, ready }: PartStatus): Promise<Observed['parts'][number]> {
  const owner = ours ? undefined : await findPortOwner(port);
  return { name, port, isOurs: ours, answers: ready, holder: owner && ownerInWords(owner) };
}

/** A version as the program prints it, or nothing when there is no such program. Java prints it as an error. */
async function versionOf(program: string, args: readonly string[], pattern: RegExp): Promise<string | undefined> {
  const printed = await run('sh', ['-c', '"$0" "$@" 2>&1', program, ...args]).catch(() => '');
  return pattern.exec(printed)?.[1];
}

async function staleBundles(checkout: string): Promise<string[]> {
  const apps = madeApps(checkout);
  const current = await Promise.all(apps.map((app) => isCurrent(checkout, app)));
  return apps.filter((_, index) => !current[index]);
}
