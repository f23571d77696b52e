/** What the server's clock says, as far as its answers have told; the machine in front of a person may be wrong. */
export class ServerClock {
  private offsetMs = 0;

  /** An answer named the server's time; `asked` and `answered` are this machine's. */
  hear(dateHeader: string | null, asked: number, answered: number): void {
    const told = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
    if (Number.isNaN(told)) return;
    // The header has whole seconds: on average half a second of it has passed.
    const offset = told + 500 - (asked + answered) / 2;
    if (Math.abs(offset - this.offsetMs) > 1_500) this.offsetMs = offset;
  }

  now(): number {
    return Date.now() + this.offsetMs;
  }
}

/** The one clock of this page. */
export const serverClock = new ServerClock();
