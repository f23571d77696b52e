import { EngineError, run } from '@homeward/engines';
import type { AddCommand } from './command.js';
import { engineSet } from './engine-kind.js';
import { readInstallation, type Installation } from './installation.js';
import { serviceEnvironment } from './service-environment.js';
import { bundleOf, databaseServices, type ServiceName } from './services.js';

interface Verdict {
  service: string;
  chains: number;
  entries: number;
  findings: { agencyId: string; kind: string; seq: string }[];
}

/** `audit verify`: reads every chain of every service from its start. Exit code 1 where one shows tampering. */
export const addAudit: AddCommand = (program) => {
  program
    .command('audit')
    .description('look after the audit chains')
    .command('verify')
    .description('read every chain from its start and against its signed heads')
    .option('--json', 'one JSON document')
    .action(async ({ json }: { json?: true }) => {
      const installation = readInstallation(process.env);
      if (!(await engineSet(installation).running()).has('postgres'))
        throw new EngineError('PostgreSQL of this checkout does not run', { fix: './homeward up' });
      const verdicts: Verdict[] = [];
      for (const name of databaseServices(installation.checkout)) verdicts.push(await verdictOf(installation, name));
      process.stdout.write(json ? `${JSON.stringify(verdicts)}\n` : verdicts.map(inWords).join(''));
      if (verdicts.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
    });
};

async function verdictOf(installation: Installation, name: ServiceName): Promise<Verdict> {
  const env = await serviceEnvironment(installation, name);
  const output = await run(process.execPath, [bundleOf(installation.checkout, name), 'verify-audit'], {
    cwd: installation.checkout,
    env,
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Verdict;
}

function inWords({ service, chains, entries, findings }: Verdict): string {
  const found = findings.map(({ agencyId, kind, seq }) => `  ✗ ${agencyId} at ${seq}: ${kind}\n`).join('');
  return `${findings.length === 0 ? '✓' : '✗'} ${service}: ${entries} entries in ${chains} chains\n${found}`;
}
