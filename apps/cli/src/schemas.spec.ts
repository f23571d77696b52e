import { describe, expect, test } from '@jest/globals';
import { closingStatements, schemaStatements } from './schemas.js';

describe('giving a service its schema', () => {
  test('lets the migrator own it and the other role only use it', () => {
    const statements = schemaStatements('rescue', 'rescue_migrator', 'rescue_app');
    expect(statements).toContain('CREATE SCHEMA IF NOT EXISTS "rescue" AUTHORIZATION "rescue_migrator"');
    expect(statements).toContain('GRANT USAGE ON SCHEMA "rescue" TO "rescue_app"');
    expect(statements).not.toMatch(/CREATE ON|ALL ON SCHEMA "rescue"/);
  });

  test('closes the database to everybody else', () => {
    expect(closingStatements).toContain('REVOKE ALL ON DATABASE homeward FROM PUBLIC');
  });
});
