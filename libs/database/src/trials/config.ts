/** The PostgreSQL that a test run was given. */
export function trialDatabaseUrl(): string {
  const url = process.env['HOMEWARD_TEST_PG_URL'];
  if (!url) throw new Error('HOMEWARD_TEST_PG_URL is not set: integration specs run under "npm test", which starts the engines.');
  return url;
}
