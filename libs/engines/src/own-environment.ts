const kept = ['PATH', 'LANG', 'LC_ALL', 'TMPDIR', 'JAVA_HOME'];

/** The environment of an engine: what a program needs to run, and nothing a shell happens to hold. */
export function ownEnvironment(home: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const base = Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  return { ...base, HOME: home, TZ: 'UTC', ...more };
}

/** The Java program of this machine: JAVA_HOME's, else the one on the path. */
export const javaProgram = (env: NodeJS.ProcessEnv = process.env): string =>
  env['JAVA_HOME'] ? `${env['JAVA_HOME']}/bin/java` : 'java';
