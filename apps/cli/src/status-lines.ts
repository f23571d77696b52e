import type { Figures } from './figures.js';
import type { PartStatus, Status } from './status.js';

/** The status as lines for people. */
export function statusLines(status: Status): string[] {
  const { url, engines, services } = status;
  const width = Math.max(...[...engines, ...services].map(({ name }) => name.length), 0);
  return [
    ...[...engines, ...services].map((part) => partLine(part, width)),
    '',
    ...figureLines(status),
    `memory in all              ${memoryOf([...engines, ...services])} MB`,
    '',
    isUp({ engines, services }) ? `Homeward is up: ${url}` : 'Homeward is not up: ./homeward up',
  ];
}

function figureLines({ figures, silent }: Pick<Status, 'figures' | 'silent'>): string[] {
  const line = (words: string, name: keyof Figures, told: (value: number) => string = rounded) => {
    const value = figures[name];
    return `${words.padEnd(27)}${value === null ? unknown(silent[name] ?? []) : told(value)}`;
  };
  const seconds = (value: number) => `${rounded(value)} s`;
  return [
    line('oldest fact in an outbox', 'outboxOldestSeconds', seconds),
    line('records not yet consumed', 'consumerLag'),
    line('parked records', 'parkedRecords'),
    line('oldest record set aside', 'heldOldestSeconds', seconds),
    line('keys behind a gap', 'keysBehindGaps'),
    line('duties overdue but armed', 'dutiesOverdueArmed'),
    line('fired by the second hand', 'firedBySecondHand', alarming),
  ];
}

const rounded = (value: number): string => `${Math.round(value * 10) / 10}`;

const namedAtMost = 3;

const unknown = (silent: readonly string[]): string =>
  silent.length === 0
    ? 'unknown'
    : `unknown without ${silent.length > namedAtMost ? `${silent.length} services` : silent.join(', ')}`;

// The journey rings two seconds after the ringer: a step it had to fire says that the ringer did not.
const alarming = (steps: number): string => (steps === 0 ? '0' : `${steps}  ! the ringer did not fire them in time`);

/** Whether every engine and every service does its work. */
export const isUp = ({ engines, services }: Pick<Status, 'engines' | 'services'>): boolean =>
  [...engines, ...services].every(({ ready }) => ready);

function partLine({ name, port, pid, ours, ready, megabytes }: PartStatus, width: number): string {
  const state = ready ? 'ready  ' : ours ? 'unready' : 'stopped';
  const process = pid === null ? '' : `  pid ${pid}  ${megabytes ?? '?'} MB`;
  return `${ready ? '✓' : '✗'} ${name.padEnd(width)}  ${state}  127.0.0.1:${port}${process}`;
}

const memoryOf = (parts: readonly PartStatus[]): number => parts.reduce((total, { megabytes }) => total + (megabytes ?? 0), 0);
