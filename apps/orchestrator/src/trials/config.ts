/** Where the engines of a test run answer. */
export function engineAt(variable: 'HOMEWARD_TEMPORAL_TEST_SERVER' | 'HOMEWARD_TEST_TEMPORAL' | 'HOMEWARD_TEST_KAFKA'): string {
  const value = process.env[variable];
  if (value === undefined || value === '')
    throw new Error(`${variable} is not set: integration specs run under "npm test", which starts the engines.`);
  return value;
}

/** Whether the histories are to be written anew; they are otherwise only replayed. */
export const writesHistories = process.env['HOMEWARD_WRITE_HISTORIES'] === '1';
