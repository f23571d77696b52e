import { isReached, targetOf, type AgencyView, type Sides, type Target } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgencyEntries } from '../agencies/agency-entries.js';
import type { RegisteredAgency } from '../agencies/registered-agency.js';
import { dutyDesk, type Desk } from './desk.js';
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

  async of(tx: EntityManager, { targets, agencyId, counterpartAgencyId, firedAt }: RungTargets): Promise<Recipients> {
    const owner = await this.entries.find(tx, agencyId);
    // An agency that is kept for history alone has no desk where anybody sits.
    if (owner?.forHistory) return { desks: [], lastResorts: 0 };
    const counterpart = counterpartAgencyId === null ? null : await this.entries.find(tx, counterpartAgencyId);
    const place = owner && this.place(tx, owner, { counterpart, at: firedAt });
    // A duty that is owed to nobody in particular has no other side to tell.
    const present = targets.map(targetOf).filter(({ reach }) => reach !== 'counterpart' || counterpart !== null);
    const desks = new Map<string, Desk>();
    let lastResorts = 0;
    for (const target of present.length > 0 ? present : [lastResort]) {
      const named = place && (await this.named(tx, target, place));
      if (!named) lastResorts += 1;
      const side = target.reach === 'counterpart' ? counterpart : owner;
      const desk = named ?? (side && (await this.after(tx, { agencyId: side.id, role: target.role }, firedAt)));
      const { agencyId: at, role } = desk ?? { agencyId: side?.id ?? agencyId, role: dutyDesk };
      desks.set(`${at} ${role}`, { agencyId: at, role });
    }
    return { desks: [...desks.values()], lastResorts };
  }

  /** The next recipient after a desk that cannot be reached: the duty desk of the level above, or null where nobody sits above. */
  async after(tx: EntityManager, { agencyId }: Desk, at: string): Promise<Desk | null> {
    const agency = await this.entries.find(tx, agencyId);
    return agency && this.seatedAbove(tx, lastResort, this.place(tx, agency, { counterpart: null, at }));
  }

  /** The desk that a target names, or the same desk of the next level up, if anybody sits there. */
  private async named(tx: EntityManager, target: Target, place: Place): Promise<Desk | null> {
    const desk = await this.seated(tx, target, { ...place, up: 0 });
    return desk ?? (target.reach === 'counterpart' ? null : this.seatedAbove(tx, target, place));
  }

  private async seatedAbove(tx: EntityManager, target: Target, place: Place): Promise<Desk | null> {
    for (let up = 1; up <= highest; up += 1) {
      const desk = await this.seated(tx, target, { ...place, up });
      if (desk) return desk;
    }
    return null;
  }

  private async seated(tx: EntityManager, target: Target, { sides, around, up }: Place & { up: number }): Promise<Desk | null> {
    const isBetween = up === 0 && (target.reach === 'own' || target.reach === 'counterpart');
    const candidates = isBetween ? partiesOf(sides) : await around();
    const isWanted = (agency: AgencyView) => (up === 0 || agency.id !== sides.owner.id) && isReached(target, agency, sides, up);
    for (const { id } of candidates.filter(isWanted)) {
      const desk = { agencyId: id, role: target.role };
      if ((await this.roster.at(tx, desk)).length > 0) return desk;
    }
    return null;
  }

  private place(
    tx: EntityManager,
    owner: RegisteredAgency,
    { counterpart, at }: { counterpart: RegisteredAgency | null; at: string },
  ): Place {
    const sides = { owner: viewOf(owner), counterpart: counterpart && viewOf(counterpart) };
    let known: Promise<readonly AgencyView[]> | undefined;
    const around = () =>
      (known ??= this.entries.around(tx, owner, at).then((found) => [...partiesOf(sides), ...found.map(viewOf)]));
    return { sides, around };
  }
}

const partiesOf = ({ owner, counterpart }: Sides): AgencyView[] => (counterpart ? [owner, counterpart] : [owner]);

const viewOf = ({ id, kind, level, country, regionCode, timeZone }: RegisteredAgency): AgencyView => ({
  ...{ id, type: kind, level, country, regionCode, timeZone },
});
