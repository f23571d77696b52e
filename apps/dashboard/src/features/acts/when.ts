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

/** That a day or a time was promised and is not told. */
export const stillNeededOf = ({ kind, day, time }: When): Record<string, string> =>
  (kind !== 'now' && day === '') || (kind === 'time' && time === '') ? { occurred: 'missing' } : {};

/** A day as it was told, or a time of it: what nobody knows is not made up. */
export function dayOrTimeOf(local: string): OccurredInput {
  const [day = '', time = ''] = local.split('T');
  return time === '' ? { precision: 'day', text: day } : { precision: 'instant', text: `${day}T${time}:00${zone}` };
}

/** The instant of a moment as a form takes it down, in official time; what is no moment stays as it is, for the schema to refuse. */
export function momentOf(local: string): string {
  const at = new Date(`${local}:00${zone}`);
  return Number.isNaN(at.getTime()) ? local : at.toISOString();
}

/** What is known of the time of an act that is charged: a year, a month or a day. */
export function actedOf(text: string): OccurredInput {
  const known = text.trim();
  if (/^\d{4}$/.test(known)) return { precision: 'year', text: known };
  return { precision: /^\d{4}-\d{2}$/.test(known) ? 'month' : 'day', text: known };
}
