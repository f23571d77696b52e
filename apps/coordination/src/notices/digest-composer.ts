import { addDays, instantOfLocal, localDay } from '@homeward/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { wallsWithin } from '../conflict-walls/matter-walls.js';
import { DutyClock } from '../duties/duty-clock.js';
import { DutyPolicies } from '../duties/duty-policies.js';
import { firstChannels } from './delivery-plan.js';
import type { Desk } from './desk.js';
import { DigestRows, type Digest } from './digest-rows.js';
import type { MessageLine } from './message-text.js';
import { NoticeChannels } from './notice-channel.js';
import { isQuiet } from './quiet-hours.js';
import { Roster, type Told } from './roster.js';
import { WorkingPlaces } from './working-places.js';

interface DueLine extends Omit<MessageLine, 'dueAt'> {
  matterId: string | null;
  role: string;
  holderId: string | null;
  dueAt: Date;
}

/** Makes the digests of an agency: once on each working day, from 08:00 on, one for each person with everything that waits for them, is due, overdue or on hold. */
@Injectable()
export class DigestComposer {
  constructor(
    private readonly clock: DutyClock,
    private readonly policies: DutyPolicies,
    private readonly places: WorkingPlaces,
    private readonly roster: Roster,
    @Inject(NoticeChannels) private readonly channels: NoticeChannels,
  ) {}

  private readonly rows = new DigestRows();

  /** Agencies whose digests of today may be missing. */
  async waiting(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT agency.id FROM coordination.registered_agencies agency
        WHERE agency.status = 'registered' AND NOT agency.for_history
          AND (coordination.duty_clock() AT TIME ZONE agency.time_zone)::time >= '08:00'
          AND NOT EXISTS (SELECT 1 FROM coordination.digest_days made WHERE made.agency_id = agency.id
                             AND made.day = (coordination.duty_clock() AT TIME ZONE agency.time_zone)::date)
          AND (EXISTS (SELECT 1 FROM coordination.deliveries line WHERE line.agency_id = agency.id AND line.state = 'pending'
                          AND line.kind = 'line' AND line.not_before <= coordination.duty_clock())
            OR EXISTS (SELECT 1 FROM coordination.owed_duties owed WHERE owed.agency_id = agency.id
                          AND owed.due_at < coordination.duty_clock() + interval '1 day')
            OR EXISTS (SELECT 1 FROM coordination.duties held WHERE held.agency_id = agency.id AND held.state = 'held'))`,
    );
    return rows.map(({ id }) => id);
  }

  /** Returns how many digests were made; none in quiet hours, and none twice. */
  async compose(tx: EntityManager, agencyId: string): Promise<number> {
    const now = await this.clock.now(tx);
    const { policy } = await this.policies.current(tx);
    const place = await this.places.of(tx, agencyId, policy);
    if (isQuiet(now, place)) return 0;
    const day = localDay(now, place.zone);
    if (!(await this.rows.claimDay(tx, agencyId, day))) return 0;

    const told = await this.lines(tx, agencyId, now);
    const owed = await this.owed(tx, { agencyId, now, until: instantOfLocal(addDays(day, 1), place.zone) });
    const digests = await this.byPerson(tx, agencyId, [...told, ...owed]);
    const [channel] = firstChannels('single', this.channels.open);
    if (channel !== undefined) await this.rows.insert(tx, digests, { channel, day, now });
    return digests.length;
  }

  /** What waits as a line leaves the queue: it is in the inbox, and in the digest if there is a way out. */
  private lines(tx: EntityManager, agencyId: string, now: string): Promise<DueLine[]> {
    return tx.query<DueLine[]>(
      `WITH taken AS (
         UPDATE coordination.deliveries SET state = 'sent', settled_at = $2
          WHERE agency_id = $1 AND state = 'pending' AND kind = 'line' AND not_before <= $2 RETURNING notice_id)
       SELECT ARRAY[n.id::text] AS "noticeIds", COALESCE(n.duty_id::text, '') AS "dutyId", n.matter_id AS "matterId", n.role, n.matter_number AS "matterNumber", n.duty_type AS "dutyType", n.act AS mark,
              n.proposal, n.passed_rungs AS "passedRungs", n.due_at AS "dueAt", n.link, d.holder_id AS "holderId"
         FROM taken JOIN coordination.notices n ON n.id = taken.notice_id LEFT JOIN coordination.duties d ON d.id = n.duty_id
        ORDER BY n.due_at, n.recorded_at, n.rung, n.id`,
      [agencyId, now],
    );
  }

  private owed(tx: EntityManager, { agencyId, now, until }: { agencyId: string; now: string; until: string }): Promise<DueLine[]> {
    return tx.query<DueLine[]>(
      `SELECT ARRAY[]::text[] AS "noticeIds", d.id AS "dutyId", d.matter_id AS "matterId", d.owner_role AS role, m.number AS "matterNumber", d.duty_type AS "dutyType",
              CASE WHEN d.state = 'held' THEN 'held' WHEN d.missed_at IS NOT NULL OR COALESCE(d.due_at_latest, d.due_at) <= $2 THEN 'overdue'
                   ELSE 'due-today' END AS mark,
              NULL AS proposal, ARRAY[]::integer[] AS "passedRungs", d.due_at AS "dueAt", '/duties/' || d.id AS link, d.holder_id AS "holderId"
         FROM coordination.owed_duties owed JOIN coordination.duties d ON d.id = owed.duty_id
         LEFT JOIN coordination.registered_matters m ON m.id = d.matter_id
        WHERE owed.agency_id = $1 AND NOT d.historical AND d.due_at IS NOT NULL AND (d.state = 'held' OR d.due_at <= $3)
        ORDER BY d.due_at, d.id`,
      [agencyId, now, until],
    );
  }

  /** Everybody at a desk gets its lines, but for those of matters from which a wall keeps them away. */
  private async byPerson(tx: EntityManager, agencyId: string, lines: readonly DueLine[]): Promise<Digest[]> {
    const digests = new Map<string, Digest>();
    const asked = new Map<string, Told>();
    const standing = await wallsWithin(tx, agencyId);
    for (const { role, holderId, matterId, dueAt, ...line } of lines) {
      const desk: Desk = { agencyId, role };
      const walls = standing.get(matterId ?? '') ?? [];
      const place = `${role} ${holderId} ${walls.length > 0 ? matterId : ''}`;
      const told = asked.get(place) ?? (await this.roster.told(tx, desk, { holderIds: [holderId], walls }));
      asked.set(place, told);
      // Where nobody sits the desk itself is told; where a wall keeps everybody away, nobody is.
      for (const officerId of told.officerIds.length === 0 && !told.isPassedOver ? [null] : told.officerIds) {
        const key = officerId ?? role;
        const digest = digests.get(key) ?? { ...desk, officerId, lines: [] };
        digests.set(key, { ...digest, lines: withLine(digest.lines, { ...line, dueAt: dueAt.toISOString() }) });
      }
    }
    return [...digests.values()];
  }
}

/** A duty takes one line, in the words of what was told last; the notices of all its rungs arrive with it. What speaks of no duty has a line of its own. */
function withLine(lines: readonly MessageLine[], line: MessageLine): MessageLine[] {
  const known = line.dutyId === '' ? undefined : lines.find(({ dutyId }) => dutyId === line.dutyId);
  if (!known) return [...lines, line];
  if (line.noticeIds.length === 0) return [...lines];
  const merged = { ...line, noticeIds: [...known.noticeIds, ...line.noticeIds] };
  return lines.map((each) => (each === known ? merged : each));
}
