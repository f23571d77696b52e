import { portVariable } from './ports.js';

/** What was seen on this machine and in this checkout. */
export interface Observed {
  node: string;
  java: string | undefined;
  maven: boolean;
  go: string | undefined;
  postgres: string | undefined;
  /** Whether `up` could install PostgreSQL by itself. */
  mayInstall: boolean;
  cached: { kafka: boolean; temporal: boolean };
  /** Whether anything of this checkout runs. */
  isUp: boolean;
  parts: readonly { name: string; port: number; isOurs: boolean; answers: boolean; holder: string | undefined }[];
  staleBundles: readonly string[];
  calendars: readonly { id: string; coveredYears: readonly number[] }[];
  today: Date;
}

/** One judgement: what was looked at, whether it is right, what was found, and what mends it. */
export interface Check {
  id: string;
  ok: boolean;
  found: string;
  fix: string | null;
  /** Whether Homeward cannot run before it is mended. */
  blocks: boolean;
}

const passed = (id: string, found: string): Check => ({ id, ok: true, found, fix: null, blocks: false });
const failed = (id: string, found: string, fix: string, blocks = true): Check => ({ id, ok: false, found, fix, blocks });

/** Every judgement over what was seen. */
export const judge = (seen: Observed): Check[] => [
  nodeCheck(seen),
  javaCheck(seen),
  mavenCheck(seen),
  goCheck(seen),
  postgresCheck(seen),
  ...seen.parts.map((part) => partCheck(part, seen.isUp)),
  ...bundleChecks(seen),
  ...seen.calendars.map((calendar) => calendarCheck(calendar, seen.today)),
];

function nodeCheck({ node }: Observed): Check {
  if (isAtLeast(node, [24, 11])) return passed('node', node);
  return failed('node', `Node.js ${node}`, 'npm ci installs Node.js 24 on Linux x64; elsewhere install Node.js 24.11 or newer');
}

function javaCheck({ java }: Observed): Check {
  const fix = 'apt-get install openjdk-17-jdk-headless, or set JAVA_HOME to a JDK 17 or newer';
  if (java === undefined) return failed('java', 'no Java', fix);
  return isAtLeast(java, [17]) ? passed('java', java) : failed('java', `Java ${java}`, fix);
}

function mavenCheck({ maven, cached }: Observed): Check {
  if (cached.kafka) return passed('maven', "not needed: Kafka's jars are in the cache");
  return maven
    ? passed('maven', 'found')
    : failed('maven', "no Maven, and Kafka's jars are not in the cache", 'apt-get install maven');
}

function goCheck({ go, cached }: Observed): Check {
  if (cached.temporal) return passed('go', "not needed: Temporal's programs are in the cache");
  const fix = 'install Go 1.26.4 or newer from go.dev';
  if (go === undefined) return failed('go', "no Go, and Temporal's programs are not in the cache", fix);
  return isAtLeast(go, [1, 26, 4]) ? passed('go', go) : failed('go', `Go ${go}`, fix);
}

function postgresCheck({ postgres, mayInstall }: Observed): Check {
  const fix = 'apt-get install postgresql (15 or newer)';
  if (postgres === undefined)
    return mayInstall ? passed('postgresql', 'up will install it') : failed('postgresql', 'no server programs', fix);
  return isAtLeast(postgres, [15]) ? passed('postgresql', postgres) : failed('postgresql', `PostgreSQL ${postgres}`, fix);
}

function partCheck({ name, port, isOurs, answers, holder }: Observed['parts'][number], isUp: boolean): Check {
  const id = `port ${port} (${name})`;
  if (!isOurs && holder !== undefined) {
    const fix = `stop that process, or ./homeward up with HOMEWARD_PORT_BASE=<another> for all ports or ${portVariable(name)}=<another> for this one`;
    return failed(id, `taken by ${holder}`, fix);
  }
  if (!isUp) return passed(id, 'free');
  if (isOurs && answers) return passed(id, 'open');
  return failed(
    id,
    isOurs ? 'its process runs but does not answer' : 'closed: its process has ended',
    './homeward up starts what is missing',
  );
}

function bundleChecks({ staleBundles, isUp }: Observed): Check[] {
  if (staleBundles.length === 0) return [passed('build', 'up to date')];
  const fix = isUp ? './homeward down, then ./homeward up' : './homeward up builds it';
  return staleBundles.map((name) => failed('build', `${name} was built from older sources`, fix, false));
}

/** Holidays of a year are published in the autumn before. From two months before a year begins its absence is worth a word. */
function calendarCheck({ id, coveredYears }: Observed['calendars'][number], today: Date): Check {
  const soon = new Date(today);
  soon.setUTCDate(soon.getUTCDate() + 60);
  const missing = [...new Set([today.getUTCFullYear(), soon.getUTCFullYear()])].filter((year) => !coveredYears.includes(year));
  if (missing.length === 0) return passed(`calendar ${id}`, `published up to ${Math.max(...coveredYears)}`);
  const fix =
    './homeward calendar import FILE with the year from its official notice, then ./homeward calendar publish ID; until then its due dates are provisional';
  return failed(`calendar ${id}`, `${missing.join(', ')} is not published`, fix, false);
}

/** Compares a version, however it is decorated, with the least one that will do. */
export function isAtLeast(version: string, least: readonly number[]): boolean {
  const numbers = (/\d+(\.\d+)*/.exec(version)?.[0] ?? '0').split('.').map(Number);
  for (const [index, wanted] of least.entries()) {
    const have = numbers[index] ?? 0;
    if (have !== wanted) return have > wanted;
  }
  return true;
}

/** The judgements as lines for people. */
export const checkLines = (checks: readonly Check[]): string[] =>
  checks.flatMap(({ id, ok, found, fix, blocks }) => [
    `${ok ? '✓' : blocks ? '✗' : '!'} ${id}: ${found}`,
    ...(fix === null ? [] : [`  fix: ${fix}`]),
  ]);
