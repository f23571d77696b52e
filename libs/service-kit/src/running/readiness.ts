import { outageOf } from '@homeward/database';

/** Why a service is not ready, by the name of the check; empty means ready. */
type Findings = Record<string, string>;

type Check = () => string | null | Promise<string | null>;

/** Gathers the checks of all parts. A stopping process is unready at once. */
export class Readiness {
  private readonly checks = new Map<string, Check>();
  private stopping = false;

  /** Adds a check that answers null, or why not. */
  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  beginStop(): void {
    this.stopping = true;
  }

  async findings(): Promise<Findings> {
    if (this.stopping) return { process: 'stopping' };
    const found = await Promise.all([...this.checks].map(async ([name, check]) => [name, await answered(check)] as const));
    return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null));
  }
}

/** A check that fails is a finding too: what it asks is away, or the check itself is broken. */
async function answered(check: Check): Promise<string | null> {
  try {
    return await check();
  } catch (error) {
    return whyUnready(error);
  }
}

/** What is wrong in the words of an operator: the code of what was thrown, and never its message, which may hold values. */
function whyUnready(error: unknown): string {
  const outage = outageOf(error);
  if (outage !== null) return `unreachable (${outage})`;
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? `the check failed (${code})` : 'the check itself is broken';
}
