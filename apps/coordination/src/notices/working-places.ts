import type { Policy } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgencyEntries } from '../agencies/agency-entries.js';
import type { WorkingPlace } from './quiet-hours.js';

const dayMs = 86_400_000;

/** When the officers of an agency may be disturbed: by its own zone and the published calendar of its country. */
@Injectable()
export class WorkingPlaces {
  /** An agency keeps its zone and its country, so both are looked up once. */
  private readonly known = new Map<string, { zone: string; calendar: string }>();

  constructor(private readonly entries: AgencyEntries) {}

  async of(tx: EntityManager, agencyId: string, policy: Policy): Promise<WorkingPlace> {
    const { zone, calendar } = this.known.get(agencyId) ?? (await this.lookUp(tx, agencyId));
    const published = policy.calendars.get(calendar);
    return { zone, works: (day) => published?.dayKind(dayNumber(day)).works ?? isWeekday(day) };
  }

  private async lookUp(tx: EntityManager, agencyId: string): Promise<{ zone: string; calendar: string }> {
    const agency = await this.entries.find(tx, agencyId);
    // An agency that the registry does not tell of yet rests like any office, and is looked up again.
    if (!agency) return { zone: 'UTC', calendar: '' };
    const place = { zone: agency.timeZone, calendar: agency.country.toLowerCase() };
    this.known.set(agencyId, place);
    return place;
  }
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
