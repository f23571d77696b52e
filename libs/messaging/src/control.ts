/** How work on a batch asks whether it may go on, and waits. */
export interface Control {
  /** The partition may no longer be ours, or the program ends: finish the record in work, begin nothing, park nothing. */
  mustStop(): boolean;
  /** Waits, but not beyond the moment from which work must stop. */
  pause(milliseconds: number): Promise<void>;
}
