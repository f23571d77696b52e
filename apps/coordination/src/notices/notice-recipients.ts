import { isReached, targetOf, type AgencyView, type Sides, type Target } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgencyEntries } from '../agencies/agency-entries.js';
import type { RegisteredAgency } from '../agencies/registered-agency.js';
import { dutyDesk, type Desk } from './desk.js';
import { DeskRegister } from './desk-register.js';
import { Roster } from './roster.js';

/** Whom a rung speaks to: its targets, the agency that owes and the other side. */
export interface RungTargets {
  targets: readonly string[];
  agencyId: string;
  counterpartAgencyId: string | null;
  firedAt: string;
}

/** The desks that are told, and how often the last resort had to be taken. */
export interface Recipients {
  desks: Desk[];
  lastResorts: number;
}

interface Place {
  register: DeskRegister;
  sides: Sides;
  /** The agencies beside and above, read only for a rung that goes beyond the two sides. */
  around: () => Promise<readonly AgencyView[]>;
}

const highest = 5;
const lastResort: Target = { role: dutyDesk, reach: 'own', organ: null };

/** Finds the desks that a rung names. None ends without a recipient: where nobody sits, the next level is told, and at last the duty desk of a level above. */
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
      const alike = [rung.agencyId, rung.counterpartAgencyId, rung.firedAt, ...rung.targets].join(' ');
      const found = known.get(alike) ?? (await this.found(register, rung));
      known.set(alike, found);
      all.push(found);
    }
    return all;
  }

  /** The next recipient after a desk that cannot be reached: the duty desk of the level above, or null where nobody sits above. */
  async after(tx: EntityManager, { agencyId }: Desk, at: string): Promise<Desk | null> {
    return this.above(new DeskRegister(tx, this.entries, this.roster), agencyId, at);
  }

  private async found(
    register: DeskRegister,
    { targets, agencyId, counterpartAgencyId, firedAt }: RungTargets,
  ): Promise<Recipients> {
    const owner = await register.find(agencyId);
    // An agency that is kept for history alone has no desk where anybody sits.
    if (owner?.forHistory) return { desks: [], lastResorts: 0 };
    const counterpart = counterpartAgencyId === null ? null : await register.find(counterpartAgencyId);
    const place = owner && placeOf(register, owner, { counterpart, at: firedAt });
    // A duty that is owed to nobody in particular has no other side to tell.
    const present = targets.map(targetOf).filter(({ reach }) => reach !== 'counterpart' || counterpart !== null);
    const desks = new Map<string, Desk>();
    let lastResorts = 0;
    for (const target of present.length > 0 ? present : [lastResort]) {
      const named = place && (await this.named(target, place));
      if (!named) lastResorts += 1;
      const side = target.reach === 'counterpart' ? counterpart : owner;
      const desk = named ?? (side && (await this.above(register, side.id, firedAt)));
      const { agencyId: at, role } = desk ?? { agencyId: side?.id ?? agencyId, role: dutyDesk };
      desks.set(`${at} ${role}`, { agencyId: at, role });
    }
    return { desks: [...desks.values()], lastResorts };
  }

  private async above(register: DeskRegister, agencyId: string, at: string): Promise<Desk | null> {
    const agency = await register.find(agencyId);
    return agency && this.seatedAbove(lastResort, placeOf(register, agency, { counterpart: null, at }));
  }

  /** The desk that a target names, or the same desk of the next level up, if anybody sits there. */
  private async named(target: Target, place: Place): Promise<Desk | null> {
    const desk = await this.seated(target, { ...place, up: 0 });
    return desk ?? (target.reach === 'counterpart' ? null : this.seatedAbove(target, place));
  }

  private async seatedAbove(target: Target, place: Place): Promise<Desk | null> {
    for (let up = 1; up <= highest; up += 1) {
      const desk = await this.seated(target, { ...place, up });
      if (desk) return desk;
    }
    return null;
  }

  private async seated(target: Target, { register, sides, around, up }: Place & { up: number }): Promise<Desk | null> {
    const isBetween = up === 0 && (target.reach === 'own' || target.reach === 'counterpart');
    const candidates = isBetween ? partiesOf(sides) : await around();
    const isWanted = (agency: AgencyView) => (up === 0 || agency.id !== sides.owner.id) && isReached(target, agency, sides, up);
    for (const { id } of candidates.filter(isWanted)) {
      const desk = { agencyId: id, role: target.role };
      if (await register.isSeated(desk)) return desk;
    }
    return null;
  }
}

function placeOf(
  register: DeskRegister,
  owner: RegisteredAgency,
  { counterpart, at }: { counterpart: RegisteredAgency | null; at: string },
): Place {
  const sides = { owner: viewOf(owner), counterpart: counterpart && viewOf(counterpart) };
  let known: Promise<readonly AgencyView[]> | undefined;
  const around = () => (known ??= register.around(owner, at).then((found) => [...partiesOf(sides), ...found.map(viewOf)]));
  return { register, sides, around };
}

const partiesOf = ({ owner, counterpart }: Sides): AgencyView[] => (counterpart ? [owner, counterpart] : [owner]);

const viewOf = ({ id, kind, level, country, regionCode, timeZone }: RegisteredAgency): AgencyView => ({
  ...{ id, type: kind, level, country, regionCode, timeZone },
});
