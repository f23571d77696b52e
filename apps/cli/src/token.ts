import { role } from '@homeward/contracts';
import { InvalidArgumentError, Option } from 'commander';
import type { AddCommand } from './command.js';
import { developmentToken, unknownIn, type TokenFor } from './development-token.js';
import { readInstallation } from './installation.js';

/** `token`: an access token of an officer of the fictional province, for curl and the like. */
export const addToken: AddCommand = (program) =>
  program
    .command('token')
    .description('print an access token of an officer of the fictional province; it lives five minutes')
    .addOption(
      new Option('--as <role@agency>', 'such as case-officer@unreal-county-a/public-security')
        .argParser(officerIn)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--officer <number>', 'the first or the second who holds the role').choices(['1', '2']).default('1'))
    .action(async ({ as, officer }: { as: TokenFor; officer: string }) => {
      const token = await developmentToken(readInstallation(process.env), { ...as, n: officer === '2' ? 2 : 1 });
      process.stdout.write(`${token}\n`);
    });

/** Reads `role@agency`, of an officer there is. */
export function officerIn(text: string): TokenFor {
  const [roleText, agencySlug, ...rest] = text.split('@');
  const held = role.safeParse(roleText);
  if (!held.success || !agencySlug || rest.length > 0)
    throw new InvalidArgumentError(`Write role@agency; roles are ${role.options.join(', ')}.`);
  const wanted = { agencySlug, role: held.data };
  const wrong = unknownIn(wanted);
  if (wrong) throw new InvalidArgumentError(`${wrong.reason}; ${wrong.fix}.`);
  return wanted;
}
