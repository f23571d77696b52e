import { isReached, targetOf, type AgencyView, type Sides, type Target } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgencyEntries } from '../agencies/agency-entries.js';
import type { RegisteredAgency } from '../agencies/registered-agency.js';
import { keepsAgencyAway, type StandingWall } from '../conflict-walls/matter-walls.js';
import { dutyDesk, type Desk } from './desk.js';
import { DeskRegister } from './desk-register.js';
import { Roster } from './roster.js';

/** Whom a rung speaks to: its targets, the agency that owes and the other side. */
export interface RungTargets {
  targets: readonly string[];
  agencyId: string;
  counterpartAgencyId: string | null;
  firedAt: string;
  /** The walls of conflict before the matter, and the targets of the rungs that follow: they take the place of whoever stands behind one. */
  walls: readonly StandingWall[];
  following: readonly (readonly string[])[];
}

/** The desks that are told, and how often the last resort had to be taken. */
export interface Recipients {
  desks: Desk[];
  lastResorts: number;
}

interface Place {
  register: DeskRegister;
  sides: Sides;
  walls: readonly StandingWall[];
  /** The agencies beside and above, read only for a rung that goes beyond the two sides. */
  around: () => Promise<readonly AgencyView[]>;
}

/** What was found for one target: a desk, nobody, or only somebody behind a wall. */
type Found = Desk | 'nobody' | 'passed-over';

const highest = 5;
const lastResort: Target = { role: dutyDesk, reach: 'own', organ: null };

/**
 * Finds the desks that a rung names. None ends without a recipient: where nobody sits, the next level is told, and at last the duty desk of a level
 * above. Whoever stands behind a wall is passed over: the next target takes the place, then those of the next rungs, then the next level (8.13).
 */
@Injectable()
export class NoticeRecipients {
  constructor(
    private readonly entries: AgencyEntries,
    private readonly roster: Roster,
  ) {}

  /** The recipients of a rung. */
  of(tx: EntityManager, rung: RungTargets): Promise<Recipients> {
    return this.found(new DeskRegister(tx, this.entries, this.roster), rung);
  }

  /** The same for many rungs, in their order: what they have in common is read once. */
  async ofEach(tx: EntityManager, rungs: readonly RungTargets[]): Promise<Recipients[]> {
    const register = new DeskRegister(tx, this.entries, this.roster);
    await register.read(rungs.flatMap(({ agencyId, counterpartAgencyId }) => [agencyId, counterpartAgencyId ?? agencyId]));
    const known = new Map<string, Recipients>();
    const all: Recipients[] = [];
    for (const rung of rungs) {
      const alike = likenessOf(rung);
      const found = known.get(alike) ?? (await this.found(register, rung));
      known.set(alike, found);
      all.push(found);
    }
    return all;
  }

  /** The next recipient after a desk that cannot be reached: the duty desk of the level above, or null where nobody sits above. */
  async after(tx: EntityManager, { agencyId }: Desk, at: string, walls: readonly StandingWall[]): Promise<Desk | null> {
    return this.above(new DeskRegister(tx, this.entries, this.roster), agencyId, { at, walls });
  }

  private async found(register: DeskRegister, rung: RungTargets): Promise<Recipients> {
    const { targets, agencyId, counterpartAgencyId, firedAt, walls } = rung;
    const owner = await register.find(agencyId);
    // An agency that is kept for history alone has no desk where anybody sits.
    if (owner?.forHistory) return { desks: [], lastResorts: 0 };
    const counterpart = counterpartAgencyId === null ? null : await register.find(counterpartAgencyId);
    const place = owner && placeOf(register, owner, { counterpart, at: firedAt, walls });
    // A duty that is owed to nobody in particular has no other side to tell.
    const present = targets.map(targetOf).filter(({ reach }) => reach !== 'counterpart' || counterpart !== null);
    const desks = new Map<string, Desk>();
    const tell = (desk: Desk | null): unknown => desk && desks.set(`${desk.agencyId} ${desk.role}`, desk);
    const passedOver: Target[] = [];
    let lastResorts = 0;
    for (const target of present.length > 0 ? present : [lastResort]) {
      const named = place ? await this.named(target, place) : 'nobody';
      if (named === 'passed-over') passedOver.push(target);
      else if (named !== 'nobody') tell(named);
      else {
        lastResorts += 1;
        tell(await this.resort(register, target, rung));
      }
    }
    if (desks.size > 0 || !place || passedOver.length === 0) return { desks: [...desks.values()], lastResorts };
    const instead = await this.instead(passedOver, rung.following, place);
    for (const desk of instead) tell(desk);
    if (instead.length > 0) return { desks: [...desks.values()], lastResorts };
    for (const target of passedOver) tell(await this.resort(register, target, rung));
    return { desks: [...desks.values()], lastResorts: lastResorts + 1 };
  }

  /** The duty desk of a level above, else that of the side itself, unless a wall keeps all of it away. */
  private async resort(
    register: DeskRegister,
    { reach }: Target,
    { agencyId, counterpartAgencyId, firedAt, walls }: RungTargets,
  ): Promise<Desk | null> {
    const side = reach === 'counterpart' ? (counterpartAgencyId ?? agencyId) : agencyId;
    const above = await this.above(register, side, { at: firedAt, walls });
    return above ?? (keepsAgencyAway(walls, side) ? null : { agencyId: side, role: dutyDesk });
  }

  /** Who takes the place of those whom a wall keeps away: the first of the next rungs whose targets may be told, else their own desks at the next level. */
  private async instead(
    passedOver: readonly Target[],
    following: readonly (readonly string[])[],
    place: Place,
  ): Promise<readonly Desk[]> {
    for (const targets of following) {
      const desks = await this.seatedOf(targets.map(targetOf), place, 0);
      if (desks.length > 0) return desks;
    }
    const climbing = passedOver.filter(({ reach }) => reach !== 'counterpart');
    for (let up = 1; up <= highest; up += 1) {
      const desks = await this.seatedOf(climbing, place, up);
      if (desks.length > 0) return desks;
    }
    return [];
  }

  private async seatedOf(targets: readonly Target[], place: Place, up: number): Promise<Desk[]> {
    const desks: Desk[] = [];
    for (const target of targets) {
      const found = await this.seated(target, place, up);
      if (typeof found !== 'string') desks.push(found);
    }
    return desks;
  }

  private async above(
    register: DeskRegister,
    agencyId: string,
    { at, walls }: { at: string; walls: readonly StandingWall[] },
  ): Promise<Desk | null> {
    const agency = await register.find(agencyId);
    return agency && this.seatedAbove(lastResort, placeOf(register, agency, { counterpart: null, at, walls }));
  }

  /** The desk that a target names, or the same desk of the next level up, if anybody sits there. */
  private async named(target: Target, place: Place): Promise<Found> {
    const found = await this.seated(target, place, 0);
    if (found !== 'nobody' || target.reach === 'counterpart') return found;
    return (await this.seatedAbove(target, place)) ?? 'nobody';
  }

  private async seatedAbove(target: Target, place: Place): Promise<Desk | null> {
    for (let up = 1; up <= highest; up += 1) {
      const found = await this.seated(target, place, up);
      if (typeof found !== 'string') return found;
    }
    return null;
  }

  private async seated(target: Target, { register, sides, around, walls }: Place, up: number): Promise<Found> {
    const isBetween = up === 0 && (target.reach === 'own' || target.reach === 'counterpart');
    const candidates = isBetween ? partiesOf(sides) : await around();
    const isWanted = (agency: AgencyView) => (up === 0 || agency.id !== sides.owner.id) && isReached(target, agency, sides, up);
    let found: Found = 'nobody';
    for (const { id } of candidates.filter(isWanted)) {
      const desk = { agencyId: id, role: target.role };
      const seat = await register.seatAt(desk, walls);
      if (seat === 'free') return desk;
      if (seat === 'walled') found = 'passed-over';
    }
    return found;
  }
}

// What walls keep away differs from matter to matter; without any, all that one agency owes at a time is alike.
function likenessOf({ agencyId, counterpartAgencyId, firedAt, targets, walls, following }: RungTargets): string {
  const alike = [agencyId, counterpartAgencyId, firedAt, ...targets].join(' ');
  return walls.length === 0 ? alike : `${alike} ${JSON.stringify([walls, following])}`;
}

function placeOf(
  register: DeskRegister,
  owner: RegisteredAgency,
  { counterpart, at, walls }: { counterpart: RegisteredAgency | null; at: string; walls: readonly StandingWall[] },
): Place {
  const sides = { owner: viewOf(owner), counterpart: counterpart && viewOf(counterpart) };
  let known: Promise<readonly AgencyView[]> | undefined;
  const around = () => (known ??= register.around(owner, at).then((found) => [...partiesOf(sides), ...found.map(viewOf)]));
  return { register, sides, walls, around };
}

const partiesOf = ({ owner, counterpart }: Sides): AgencyView[] => (counterpart ? [owner, counterpart] : [owner]);

const viewOf = ({ id, kind, level, country, regionCode, timeZone }: RegisteredAgency): AgencyView => ({
  ...{ id, type: kind, level, country, regionCode, timeZone },
});
