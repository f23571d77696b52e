/** Why an engine could not be started or stopped, where its log lies, and what mends it. */
export class EngineError extends Error {
  readonly log: string | undefined;
  readonly fix: string | undefined;

  constructor(message: string, help: { log?: string; fix?: string; cause?: unknown } = {}) {
    super(message, help.cause === undefined ? {} : { cause: help.cause });
    this.name = 'EngineError';
    this.log = help.log;
    this.fix = help.fix;
  }
}
