/** Reads what the test run was given by its engines; without it the spec fails and says how to run it. */
export function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined || value === '')
    throw new Error(`${variable} is not set: integration specs run under "npm test", which starts the engines.`);
  return value;
}
