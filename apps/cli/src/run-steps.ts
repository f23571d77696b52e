import { readInstallation, type Installation } from './installation.js';
import { mannerFor, Reporter } from './reporter.js';
import { StepFailed, Steps } from './steps.js';

/** What a command made of steps works with. */
export interface StepWork {
  installation: Installation;
  reporter: Reporter;
  steps: Steps;
}

/** Runs a command made of steps: shows its progress, gives up on Ctrl-C, and sets the exit code. */
export async function runSteps(options: { json?: boolean }, work: (work: StepWork) => Promise<void>): Promise<void> {
  const isTerminal = process.stdout.isTTY && process.env['CI'] === undefined;
  const reporter = new Reporter(process.stdout, mannerFor(options, isTerminal));
  const steps = new Steps(reporter);
  let interrupted = false;
  const giveUp = () => {
    interrupted = true;
    steps.giveUp();
  };
  process.on('SIGINT', giveUp).on('SIGTERM', giveUp);
  try {
    await work({ installation: readInstallation(process.env), reporter, steps });
  } catch (error) {
    process.exitCode = interrupted ? 130 : 1;
    if (interrupted) reporter.say('Interrupted. Run it again to go on from here.');
    else if (!(error instanceof StepFailed)) throw error;
  } finally {
    reporter.close();
    process.off('SIGINT', giveUp).off('SIGTERM', giveUp);
  }
}
