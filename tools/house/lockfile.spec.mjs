import { describe, expect, test } from '@jest/globals';
import { lockProblems } from './lockfile.mjs';
import { files } from './repository.mjs';

const lock = (entry) => ({
  packages: { '': {}, 'node_modules/zod': entry, 'node_modules/@homeward/cli': { resolved: 'apps/cli', link: true } },
});
const manifest = (dependencies) => [{ path: 'package.json', manifest: { dependencies } }];
const good = { version: '4.6.7', integrity: 'sha512-AAAA' };

describe('reading what is installed', () => {
  test('accepts exact versions with a checksum', () => {
    expect(lockProblems(lock(good), manifest({ zod: '4.6.7', ts7: 'npm:typescript@7.0.2', '@homeward/contracts': '*' }))).toEqual(
      [],
    );
  });

  test.each([
    ['an address', lock({ ...good, resolved: 'https://packages.example/zod.tgz' }), []],
    ['a missing checksum', lock({ version: '4.6.7' }), []],
    ['a range', lock(good), manifest({ zod: '^4.6.7' })],
    ['any version', lock(good), manifest({ zod: '*' })],
    ['another alias', lock(good), manifest({ ts7: 'npm:typescript@latest' })],
  ])('refuses %s', (_, found, manifests) => {
    expect(lockProblems(found, manifests)).toHaveLength(1);
  });

  test('finds nothing to refuse in this repository', () => {
    const [{ text }] = files(/^package-lock\.json$/);
    const manifests = files(/^(?:(?:apps|libs)\/[^/]+\/)?package\.json$/).map(({ path, text: json }) => ({
      path,
      manifest: JSON.parse(json),
    }));
    expect(lockProblems(JSON.parse(text), manifests)).toEqual([]);
  });
});
