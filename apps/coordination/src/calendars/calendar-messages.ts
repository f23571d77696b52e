import { instantOfLocal, localDay } from '@homeward/contracts';
import type { CalendarWarning } from '@homeward/duty-policy';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyClock } from '../duties/duty-clock.js';
import { DutyPolicies } from '../duties/duty-policies.js';
import { firstChannels } from '../notices/delivery-plan.js';
import { dutyDesk, publishingDesk, type Desk } from '../notices/desk.js';
import { DigestRows } from '../notices/digest-rows.js';
import type { MessageLine } from '../notices/message-text.js';
import { NoticeChannels } from '../notices/notice-channel.js';
import { isQuiet } from '../notices/quiet-hours.js';
import { Roster } from '../notices/roster.js';
import { WorkingPlaces } from '../notices/working-places.js';
import { CalendarNotices } from './calendar-notices.js';

/** Tells those who publish policy, once on each working day, of the years that a calendar lacks: in their inbox, and by a message where there is a way out. Where nobody publishes, the highest duty desk of the country. */
@Injectable()
export class CalendarMessages {
  private readonly rows = new DigestRows();
  private readonly inbox = new CalendarNotices();

  constructor(
    private readonly clock: DutyClock,
    private readonly policies: DutyPolicies,
    private readonly places: WorkingPlaces,
    private readonly roster: Roster,
    @Inject(NoticeChannels) private readonly channels: NoticeChannels,
  ) {}

  async tell(tx: EntityManager, warnings: readonly CalendarWarning[]): Promise<void> {
    const escalated = warnings.filter(({ level }) => level === 'escalation');
    if (escalated.length === 0) return;
    const now = await this.clock.now(tx);
    const { policy } = await this.policies.current(tx);
    for (const [calendar, missing] of Map.groupBy(escalated, (warning) => warning.calendar))
      for (const desk of await desksFor(tx, calendar)) {
        const place = await this.places.of(tx, desk.agencyId, policy);
        if (isQuiet(now, place)) continue;
        const lines = missing.map((warning) => lineOf(warning, place.zone));
        const told = { day: localDay(now, place.zone), now };
        await this.inbox.insert(tx, desk, lines, told);
        await this.send(tx, desk, lines, told);
      }
  }

  private async send(tx: EntityManager, desk: Desk, lines: MessageLine[], told: { day: string; now: string }): Promise<void> {
    const [channel] = firstChannels('single', this.channels.open);
    if (channel === undefined) return;
    const seated = await this.roster.at(tx, desk);
    const officers = seated.length === 0 ? [null] : seated.map(({ officerId }) => officerId);
    const messages = officers.map((officerId) => ({ ...desk, officerId, lines }));
    await this.rows.insert(tx, messages, { channel, ...told });
  }
}

/** Where policy is published in the country of a calendar, or else its highest duty desk. */
async function desksFor(tx: EntityManager, calendar: string): Promise<Desk[]> {
  const live = `agency.status = 'registered' AND NOT agency.for_history AND lower(agency.country) = $1`;
  const publishing = await tx.query<{ id: string }[]>(
    `SELECT agency.id FROM coordination.registered_agencies agency
      WHERE ${live} AND EXISTS (SELECT 1 FROM coordination.role_assignments held
                                 WHERE held.agency_id = agency.id AND held.role = $2 AND held.status = 'held') ORDER BY agency.id`,
    [calendar, publishingDesk],
  );
  if (publishing.length > 0) return publishing.map(({ id }) => ({ agencyId: id, role: publishingDesk }));
  const highest = await tx.query<{ id: string }[]>(
    `SELECT agency.id FROM coordination.registered_agencies agency WHERE ${live}
      ORDER BY array_position(ARRAY['national', 'province', 'prefecture', 'county', 'township', 'village'], agency.level), agency.id LIMIT 1`,
    [calendar],
  );
  return highest.map(({ id }) => ({ agencyId: id, role: dutyDesk }));
}

/** The year begins without a calendar: until then it can be published in time. */
const lineOf = ({ calendar, year }: CalendarWarning, zone: string): MessageLine => ({
  noticeIds: [],
  dutyId: '',
  matterNumber: null,
  dutyType: `${calendar} ${year}`,
  mark: 'calendar-missing',
  proposal: null,
  passedRungs: [],
  dueAt: instantOfLocal(`${year}-01-01`, zone),
  link: '/',
});
