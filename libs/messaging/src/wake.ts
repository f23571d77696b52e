/** A wait that can be cut short; a call that comes while nobody waits is kept for the next wait. */
export class Wake {
  private isCalled = false;
  private release: (() => void) | undefined;

  call(): void {
    this.isCalled = true;
    this.release?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.isCalled)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(milliseconds, 60_000));
        this.release = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.release = undefined;
    this.isCalled = false;
  }
}
