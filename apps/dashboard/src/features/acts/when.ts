import type { OccurredInput } from '@homeward/contracts';

/** When an act happened, as a form asks for it: just now, on a day, or at a time of a day. */
export interface When {
  kind: 'now' | 'day' | 'time';
  day: string;
  time: string;
}

export const justNow: When = { kind: 'now', day: '', time: '' };
const zone = '+08:00';

/** What the contract is told of it; nothing where it is now. A day without a time stays a day. */
export function occurredOf({ kind, day, time }: When): OccurredInput | undefined {
  switch (kind) {
    case 'now':
      return undefined;
    case 'day':
      return { precision: 'day', text: day };
    case 'time':
      return { precision: 'instant', text: `${day}T${time}:00${zone}` };
  }
}
