import type { DeskRoster } from '@homeward/contracts';

type Seats = DeskRoster['seats'];

/** How many sit at a desk, and whether the reader is one of them. */
export function seatedAt(seats: Seats, desk: Seats[number]['desk'], readerId: string): { count: number; isReader: boolean } {
  const own = seats.filter((seat) => seat.desk === desk);
  return { count: own.length, isReader: own.some(({ officerId }) => officerId === readerId) };
}

/** The first last day among those who sit at a desk; null where no end is set. */
export function changesNext(seats: Seats, desk: Seats[number]['desk']): string | null {
  const days = seats.flatMap((seat) => (seat.desk === desk && seat.validTo !== null ? [seat.validTo] : []));
  return days.sort()[0] ?? null;
}
