import { EngineError } from '@homeward/engines';
import { Option, type Command } from 'commander';
import { idOf } from '../id-words.js';
import { readInstallation } from '../installation.js';
import type { Answer } from './answer.js';
import { say } from './answer.js';
import { PolicyFileRefused } from './policy-files.js';
import { policyApi, PolicyRefused, type PolicyApi, type PolicyOfficer } from './policy-api.js';
import { policyStatistics } from './policy-statistics.js';
import { importCalendar, previewPolicy, type Collection } from './preview-policy.js';
import { publishPolicy } from './publish-policy.js';

interface Options {
  agency: string;
  officer: '1' | '2';
  json?: true;
  running?: string[];
  hash?: string;
  waive?: string;
}

const nationalGovernment = 'unreal-nation/government';

/** `policy preview`, `policy publish`, `policy statistics`: what a version would do to running duties, putting it in force by two officers, and how its rows fare. */
export function addPackPublishing(policy: Command): void {
  byOfficer(policy.command('preview'))
    .description('count what a pack would do to the duties that run here, through the public API')
    .argument('<file-or-id>', 'a pack, which is brought as a draft first, or the id of a draft')
    .option('--running <row...>', 'rows that change for what runs already; all others change for new duties only')
    .action((fileOrId: string, options: Options) =>
      tell(options, (api) =>
        previewPolicy(api, fileOrId, { officer: officerOf(options), running: options.running ?? [], tell: progress }),
      ),
    );
  byOfficer(policy.command('statistics'))
    .description('say what became of the duties of each row here in the last 90 days, through the public API')
    .action((options: Options) => tell(options, (api) => policyStatistics(api, officerOf(options))));
  addPublish(policy, 'packs').option('--waive <reason>', 'why what the linter warns of may stand');
}

/** `calendar import`, `calendar publish`: the published notice of a year, checked and put in force by two officers. */
export function addYearPublishing(calendar: Command): void {
  byOfficer(calendar.command('import'))
    .description(
      'bring a published year, or a calendar that is not in force yet, as a draft and preview it, through the public API',
    )
    .argument('<file>', 'a file of the format homeward.calendar-year/1, or homeward.calendar/1 for a whole calendar')
    .action((file: string, options: Options) =>
      tell(options, (api) => importCalendar(api, file, { officer: officerOf(options), tell: progress })),
    );
  addPublish(calendar, 'calendar-years');
}

function addPublish(family: Command, collection: Collection): Command {
  return byOfficer(family.command('publish'))
    .description('propose a draft as the first officer, publish it as the second; both see the impact first')
    .argument('<id>', 'the id of the draft', idOf('a draft'))
    .option('--hash <hash>', 'the impact that was agreed on; another one is refused')
    .action((id: string, options: Options) =>
      tell(options, (api) =>
        publishPolicy(api, collection, id, {
          officer: officerOf(options),
          tell: progress,
          ...(options.hash !== undefined && { hash: options.hash }),
          ...(options.waive !== undefined && { waive: options.waive }),
        }),
      ),
    );
}

const byOfficer = (command: Command): Command =>
  command
    .option('--agency <slug>', 'the agency of the officers', nationalGovernment)
    .addOption(new Option('--officer <number>', 'the first or the second officer').choices(['1', '2']).default('1'))
    .option('--json', 'one JSON document');

const officerOf = ({ agency, officer }: Options): PolicyOfficer => ({
  agencySlug: agency,
  role: 'policy-publisher',
  n: officer === '2' ? 2 : 1,
});

const progress = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** What the public address refuses of a file is told with its pointers, like a file that cannot be read; any other refusal as what failed. */
async function tell(options: Options, work: (api: PolicyApi) => Promise<Answer>): Promise<void> {
  const api = policyApi(readInstallation(process.env));
  await say(
    async () =>
      work(api).catch((error: unknown) => {
        if (!(error instanceof PolicyRefused)) throw error;
        if (error.faults.length === 0) throw new EngineError(error.message);
        throw new PolicyFileRefused(error.code, [...error.faults]);
      }),
    options,
  );
}
