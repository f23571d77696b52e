import { AnotherOfficer, NoAnswer, SessionOver } from './failures.js';
import { isToRenew } from './session-end.js';
import { renewQuietly, type Session } from './session.js';

/** Whether somebody sits here, and who. It is `taken` where somebody else has signed in beside this page, which still holds what the last one wrote. */
export type Standing = { kind: 'signed-in'; session: Session } | { kind: 'over' | 'taken'; last: Session | null };

/** Keeps the session of this page and renews it before it runs out. */
export class SessionStore {
  private standing: Standing = { kind: 'over', last: null };
  private readonly listeners = new Set<() => void>();
  private renewing: Promise<Session> | undefined;

  /** `ask` asks the sign-in who is signed in. */
  constructor(private readonly ask: () => Promise<Session>) {}

  current = (): Standing => this.standing;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  begin(session: Session): void {
    this.change({ kind: 'signed-in', session });
  }

  /** A token that lives long enough for one call. */
  async token(): Promise<string> {
    if (this.standing.kind === 'signed-in' && this.standing.session.usableUntil > Date.now()) return this.standing.session.token;
    return (await this.renew()).token;
  }

  /** Renews the session before it runs out. Where that is refused, the token serves to its end, so that what was typed can still be sent. */
  async renewInTime(): Promise<void> {
    if (this.standing.kind !== 'signed-in' || !isToRenew(this.standing.session, Date.now())) return;
    try {
      await this.renewOnce();
    } catch (error) {
      const last = this.current();
      if (last.kind === 'signed-in' && last.session.usableUntil > Date.now()) this.begin({ ...last.session, isRefused: true });
      else this.endAfter(error);
      throw error;
    }
  }

  /** Asks for a new token because there is none that serves. */
  async renew(): Promise<Session> {
    try {
      return await this.renewOnce();
    } catch (error) {
      this.endAfter(error);
      throw error;
    }
  }

  /** The sign-in no longer knows this browser. What has been typed stays where it is. */
  end(): void {
    if (this.standing.kind !== 'over') this.change({ kind: 'over', last: this.last() });
  }

  private endAfter(error: unknown): void {
    if (error instanceof SessionOver && !(error instanceof AnotherOfficer)) this.end();
  }

  /** Whoever worked here last. */
  private last(): Session | null {
    return this.standing.kind === 'signed-in' ? this.standing.session : this.standing.last;
  }

  /** Asked once, however many calls wait for it. */
  private renewOnce(): Promise<Session> {
    this.renewing ??= this.askAnew().finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  private async askAnew(): Promise<Session> {
    try {
      const session = await this.ask();
      const last = this.last();
      // What stands here was written by another person: nothing of it goes out in the name of whoever signed in beside this page.
      if (last && last.officerId !== session.officerId) {
        this.change({ kind: 'taken', last });
        throw new AnotherOfficer('another officer');
      }
      this.begin(session);
      return session;
    } catch (error) {
      if (error instanceof SessionOver || error instanceof NoAnswer) throw error;
      throw new NoAnswer('sign-in', { cause: error });
    }
  }

  private change(standing: Standing): void {
    this.standing = standing;
    for (const listener of this.listeners) listener();
  }
}

/** The one session of this page. */
export const sessions = new SessionStore(renewQuietly);
