import { InvalidArgumentError, Option, type Command } from 'commander';
import type { AddCommand } from '../command.js';
import type { TokenFor } from '../development-token.js';
import { idOf } from '../id-words.js';
import { readInstallation } from '../installation.js';
import { say } from '../policy/answer.js';
import { officerIn } from '../token.js';
import { dutyApi, type Language } from './duty-api.js';
import { explainDuty } from './explain-duty.js';
import { listDuties, type DutyFilter } from './list-duties.js';
import { rehearseDuty } from './rehearse-duty.js';

interface Reader {
  as: TokenFor;
  language: Language;
  json?: true;
}

/** `duty` and `clock`: what is owed, and why it is due when it is, as an officer of the fictional province reads it. */
export const addDuty: AddCommand = (program) => {
  const owed = program.command('duty').description('look at what is owed');
  const list = owed
    .command('list')
    .description('list the duties of an agency, and those owed to it')
    .option('--overdue', 'still owed and past due')
    .option('--provisional', 'still owed, and resting on a calendar year that nobody has published')
    .option('--held', 'kept back because too many are open')
    .option('--due-before <moment>', 'due before a moment, 2026-10-09T00:00:00+08:00', moment);
  asReader(list).action(({ as, language, json, ...filter }: Reader & DutyFilter) =>
    say(
      () => listDuties(dutyApi(readInstallation(process.env), as, language), filter, language),
      json === undefined ? {} : { json },
    ),
  );
  const rehearse = owed
    .command('rehearse')
    .description('say who would be told of a duty that nobody meets, when and how; nothing is sent')
    .argument('<id>', 'the id of the duty', idOf('a duty'));
  asReader(rehearse).action((duty: string, { as, language, json }: Reader) =>
    say(() => rehearseDuty(dutyApi(readInstallation(process.env), as, language), duty), json === undefined ? {} : { json }),
  );
  const explain = program
    .command('clock')
    .description('look at the clock of a duty')
    .command('explain')
    .description('say why a duty is due when it is')
    .argument('<id>', 'the id of the duty', idOf('a duty'));
  asReader(explain).action((duty: string, { as, language, json }: Reader) =>
    say(
      () => explainDuty(dutyApi(readInstallation(process.env), as, language), duty, language),
      json === undefined ? {} : { json },
    ),
  );
};

const somebody = 'duty-officer@unreal-county-a/public-security';

const asReader = (command: Command): Command =>
  command
    .addOption(new Option('--as <role@agency>', 'whose eyes').argParser(officerIn).default(officerIn(somebody), somebody))
    .addOption(new Option('--language <language>', 'the language of titles and reasons').choices(['zh', 'en']).default('en'))
    .option('--json', 'one JSON document');

function moment(text: string): string {
  const isMoment = /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isMoment) throw new InvalidArgumentError('Write a moment with its zone, 2026-10-09T00:00:00+08:00.');
  return new Date(text).toISOString();
}
