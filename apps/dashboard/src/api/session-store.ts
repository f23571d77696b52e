import { NoAnswer, SessionOver } from './failures.js';
import { renewQuietly, type Session } from './session.js';

/** Whether somebody sits here, and who. */
export type Standing = { kind: 'signed-in'; session: Session } | { kind: 'over'; last: Session | null };

const earlyMs = 45_000;

/** Keeps the session of this page and renews it before it runs out. */
export class SessionStore {
  private standing: Standing = { kind: 'over', last: null };
  private readonly listeners = new Set<() => void>();
  private renewing: Promise<Session> | undefined;

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

  /** Renews the session before it runs out, so that its end is known before somebody sends what was typed. */
  async renewInTime(): Promise<void> {
    if (this.standing.kind === 'signed-in' && this.standing.session.usableUntil - Date.now() < earlyMs) await this.renew();
  }

  /** Asks for a new token once, however many calls wait for it. */
  renew(): Promise<Session> {
    this.renewing ??= this.renewOnce().finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  /** The sign-in no longer knows this browser. What has been typed stays where it is. */
  end(): void {
    if (this.standing.kind === 'over') return;
    this.change({ kind: 'over', last: this.standing.session });
  }

  private async renewOnce(): Promise<Session> {
    try {
      const session = await renewQuietly();
      const last = this.standing.kind === 'over' ? this.standing.last : this.standing.session;
      // Somebody else signed in beside this page: what stands here was shown to another person.
      if (last && last.officerId !== session.officerId) location.assign('/');
      this.begin(session);
      return session;
    } catch (error) {
      if (error instanceof SessionOver) this.end();
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
export const sessions = new SessionStore();
