import { describe, expect, test } from '@jest/globals';
import { readConfig } from './config.js';

const told = (more: NodeJS.ProcessEnv) => ({
  PORT: '0',
  KAFKA_BROKERS: '127.0.0.1:1',
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  TEMPORAL_NAMESPACE: 'unreal',
  PG_URL: 'postgres://unreal',
  OIDC_ISSUER: 'http://unreal.example',
  OIDC_JWKS_URL: 'http://unreal.example/jwks',
  OIDC_AUDIENCE: 'unreal',
  FIELD_KEY_FILE: '/unreal/field',
  AUDIT_KEY_FILE: '/unreal/audit',
  ...more,
});

describe('reading what a service is told', () => {
  test.each([
    [{ NODE_ENV: 'production' }, 5],
    [{ NODE_ENV: 'development' }, 0],
    [{ NODE_ENV: 'production', DRAIN_WAIT_SECONDS: '0' }, 0],
    [{ NODE_ENV: 'development', DRAIN_WAIT_SECONDS: '12' }, 12],
  ])('takes from %j how long balancers are waited for', (more, seconds) => {
    expect(readConfig(told(more))).toMatchObject({ drainWaitSeconds: seconds, shutdownLimitSeconds: 25 });
  });

  test('names a variable that is missing or wrong, and never its value', () => {
    const reading = () => readConfig(told({ NODE_ENV: 'unreal-mode', PG_URL: 'unreal-address' }));
    expect(reading).toThrow(/NODE_ENV: .*PG_URL: /);
    expect(reading).not.toThrow(/unreal-mode|unreal-address/);
  });
});
