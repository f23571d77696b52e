import type { OutsideChannel } from '@homeward/contracts';
import type { Attempt } from './after-attempt.js';
import type { MessageText } from './message-text.js';

/** One message as it leaves: where to, what it says, and the key by which a receiver knows it again. */
export interface OutsideMessage extends MessageText {
  key: string;
  addresses: readonly string[];
}

/** A way out of the platform. It never throws over what the other side does: the answer says what came of it. */
export interface NoticeChannel {
  readonly name: OutsideChannel;
  send: (message: OutsideMessage) => Promise<Exclude<Attempt, 'no-address'>>;
}

/** The ways that this installation has; without any, notices stand in the inbox alone. */
export class NoticeChannels {
  private readonly byName: ReadonlyMap<OutsideChannel, NoticeChannel>;

  constructor(channels: readonly NoticeChannel[]) {
    this.byName = new Map(channels.map((channel) => [channel.name, channel]));
  }

  get open(): ReadonlySet<OutsideChannel> {
    return new Set(this.byName.keys());
  }

  get(name: OutsideChannel): NoticeChannel | undefined {
    return this.byName.get(name);
  }
}
