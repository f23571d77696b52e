// Five tiers, told apart by suffix: *.spec.ts speaks to nothing, *.int.spec.ts to one real engine, *.e2e.spec.ts boots a service,
// *.browser.spec.ts works the desk in a browser. What *.alone.spec.ts measures would suffer from any other spec beside it.
const project = (displayName, testMatch, ignore = []) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...ignore],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@homeward/source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          keepClassNames: true,
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
});

export default {
  projects: [
    project('unit', ['**/*.spec.ts', '**/*.spec.mjs'], ['\\.(int|e2e|alone|browser)\\.spec\\.']),
    project('integration', ['**/*.int.spec.ts']),
    project('end-to-end', ['**/*.e2e.spec.ts']),
    project('alone', ['**/*.alone.spec.ts']),
    project('browser', ['**/*.browser.spec.ts']),
  ],
};
