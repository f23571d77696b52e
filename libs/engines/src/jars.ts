import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineContext } from './engine-context.js';
import { run } from './run.js';

/** Fetches the jars a pom names into a folder. */
export async function fetchJars(context: EngineContext, pom: string, folder: string): Promise<void> {
  const args = ['-B', '-q', '-ntp', '-f', pom, 'dependency:copy-dependencies', `-Djars=${folder}`];
  await run('mvn', args, {
    signal: context.signal,
    fix: 'install Maven (apt-get install maven) and a JDK 17 or newer, and see that Maven Central can be reached',
  });
}

/** The class path of all jars in a folder: always in one order, or the archive of loaded classes is ignored. */
export const classPath = async (folder: string): Promise<string> =>
  (await readdir(folder))
    .filter((name) => name.endsWith('.jar'))
    .sort()
    .map((name) => join(folder, name))
    .join(':');

/** The version of this machine's Java virtual machine, fit for a file name. */
export async function javaVersion(java: string): Promise<string> {
  const fix = 'install a JDK 17 or newer (apt-get install openjdk-17-jdk-headless), or set JAVA_HOME';
  const printed = await run('sh', ['-c', '"$0" -XshowSettings:properties -version 2>&1', java], { fix });
  return (/java\.vm\.version = (\S+)/.exec(printed)?.[1] ?? 'unknown').replaceAll(/[^0-9a-zA-Z.]/g, '_');
}
