/** What came of an attempt: taken by the other side, refused for good, not reached, or nowhere to send it to. */
export type Attempt = 'accepted' | 'refused' | 'unreachable' | 'no-address';

/** What is known when an attempt has failed. */
export interface FailedAttempt {
  attempt: Exclude<Attempt, 'accepted'>;
  attempts: number;
  /** Whether another way of the same recipient is left. */
  hasNextChannel: boolean;
  /** Whether it is a page that waits by no other way and has arrived by none. */
  isLastCall: boolean;
  /** Whether a later rung has fired, or the message is too old to matter. */
  isOvertaken: boolean;
}

/** What follows: try again, or give this way up; take the next way, or tell the next recipient. */
export interface Consequence {
  state: 'pending' | 'failed' | 'cancelled';
  fallsBack: boolean;
  passesOn: boolean;
}

const deadAfter = 3;

/** A dead way is left for the next one; the last way is tried until the ladder has passed on, while the next recipient is told. A page must reach somebody: where nobody has an address, the next recipient is called. */
export function afterFailure({ attempt, attempts, hasNextChannel, isLastCall, isOvertaken }: FailedAttempt): Consequence {
  if (attempt === 'no-address') return { state: 'cancelled', fallsBack: hasNextChannel, passesOn: isLastCall };
  if (isOvertaken) return { state: 'failed', fallsBack: false, passesOn: false };
  if (attempt === 'refused') return { state: 'failed', fallsBack: hasNextChannel, passesOn: !hasNextChannel };
  if (attempts < deadAfter) return { state: 'pending', fallsBack: false, passesOn: false };
  if (hasNextChannel) return { state: 'failed', fallsBack: true, passesOn: false };
  return { state: 'pending', fallsBack: false, passesOn: attempts === deadAfter };
}

const firstWaitSeconds = 5;
const longestWaitSeconds = 30;

/** How long until the next attempt: a way that comes back is used within a minute. */
export const waitSeconds = (attempts: number): number =>
  Math.min(firstWaitSeconds * 2 ** Math.max(0, attempts - 1), longestWaitSeconds);
