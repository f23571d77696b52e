/** The PostgreSQL server that integration specs make their databases on, as its superuser. */
export function trialServerUrl(): string {
  const url = process.env['HOMEWARD_TEST_PG_URL'];
  if (!url) throw new Error('HOMEWARD_TEST_PG_URL is not set: integration specs need a PostgreSQL server and its superuser.');
  return url;
}
