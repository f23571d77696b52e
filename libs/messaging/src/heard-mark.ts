/** What one look at the broker found of a partition: up to where this group has read it, and where it ends. */
export interface PartitionSeen {
  place: string;
  read: bigint;
  end: bigint;
}

/** Remembers up to which moment everything told has been heard; under load a consumer is never at the end, and still hears all that was told before. */
export class HeardMark {
  private heard: number | null = null;
  private mark: { at: number; ends: ReadonlyMap<string, bigint> } | null = null;

  /** The moment of the newest look whose ends have all been reached; null before there is one. */
  get heardUntil(): number | null {
    return this.heard;
  }

  /** Takes a look that began at a moment: what it found was there at the latest then or came after. */
  look(at: number, seen: readonly PartitionSeen[]): void {
    if (this.mark && isReached(this.mark.ends, seen)) {
      this.heard = this.mark.at;
      this.mark = null;
    }
    if (seen.every(({ read, end }) => read >= end)) {
      this.heard = at;
      this.mark = null;
    } else this.mark ??= { at, ends: new Map(seen.map(({ place, end }) => [place, end])) };
  }
}

const isReached = (ends: ReadonlyMap<string, bigint>, seen: readonly PartitionSeen[]): boolean =>
  seen.every(({ place, read }) => read >= (ends.get(place) ?? 0n));
