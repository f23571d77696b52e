import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the policies lie: beside the security library, in the checkout and in an installed tree alike. */
export const policyFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@homeward/security/package.json')), 'policies');
