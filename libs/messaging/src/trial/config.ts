function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests need real engines; npm test starts them.`);
  return value;
}

/** The engines that a test run has started. */
export const engines = {
  /** PostgreSQL, as its superuser. */
  get postgresUrl(): string {
    return required('HOMEWARD_TEST_PG_URL');
  },
  get brokers(): string[] {
    return [required('HOMEWARD_TEST_KAFKA')];
  },
};
