import type { OpenCounts } from '@homeward/duty-policy';

/** Who has to do a duty: an officer who holds it, else the officers at the desk. */
export interface DutyPlace {
  agencyId: string;
  ownerRole: string;
  holderId: string | null;
}

/** How many counted duties are open at a place and in its agency, and for how many officers the place stands. */
export interface OpenAt extends OpenCounts {
  place: DutyPlace;
  seats: number;
}

export const placeKey = ({ agencyId, ownerRole, holderId }: DutyPlace): string => `${agencyId} ${holderId ?? ownerRole}`;

/** The room that is left under the brake; it shrinks with each duty that takes a part of it. */
export class BrakeRoom {
  private readonly places = new Map<string, number>();
  private readonly agencies = new Map<string, number>();

  constructor(counts: readonly OpenAt[], caps: OpenCounts) {
    for (const { place, seats, holder, unit } of counts) {
      this.places.set(placeKey(place), caps.holder * seats - holder);
      this.agencies.set(place.agencyId, caps.unit - unit);
    }
  }

  /** Takes the room of one more duty; false where there is none. */
  take(place: DutyPlace): boolean {
    const key = placeKey(place);
    const [atPlace, inAgency] = [this.places.get(key) ?? 0, this.agencies.get(place.agencyId) ?? 0];
    if (atPlace <= 0 || inAgency <= 0) return false;
    this.places.set(key, atPlace - 1);
    this.agencies.set(place.agencyId, inAgency - 1);
    return true;
  }
}
