/** What a log line tells of an error. */
export interface ToldError {
  name: string;
  /** The SQLSTATE, or the code of the system call. */
  code?: string;
  table?: string;
  column?: string;
  constraint?: string;
  /** Where it broke. */
  stack?: string;
}

const named = ['code', 'table', 'column', 'constraint'] as const;

/** An error for the engineer at night. Its message stays out: the database puts values into it. */
export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { name: typeof error };
  const told: ToldError = { name: error.name };
  for (const name of named) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'string') told[name] = value;
  }
  const stack = framesOf(error);
  return stack === '' ? told : { ...told, stack };
}

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
