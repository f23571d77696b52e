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
    const findings: Findings = {};
    for (const [name, check] of this.checks) {
      const finding = await check();
      if (finding !== null) findings[name] = finding;
    }
    return findings;
  }
}
