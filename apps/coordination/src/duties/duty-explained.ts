import { loadPolicy, type Policy } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DutyRow } from './duty.js';

/** What the dates of a duty were computed from, kept whenever that changes: the row, and which version of its calendar counted. */
export interface Explained {
  duty: DutyRow;
  calendar: string | null;
}

/** A version of a duty as it is explained. */
export interface ExplainedVersion {
  duty: DutyRow;
  policy: Policy;
}

interface Line {
  version: number;
  nextFiresAt: Date | null;
  explained: Explained;
}

interface CalendarVersion {
  id: string;
  version: string | null;
}

/** Whether a move changed what dates are computed from; a step that fires changes nothing of it. */
export function isExplainedAnew(before: DutyRow | null, after: DutyRow): boolean {
  if (before === null || before.inputs !== after.inputs) return true;
  return before.dueAt !== after.dueAt || before.startedAt !== after.startedAt || before.packVersion !== after.packVersion;
}

/** What has to be kept to explain a duty as it stands. */
export const explainedOf = (duty: DutyRow, { calendars }: Policy): Explained => ({
  duty,
  calendar: calendars.get(duty.inputs.calendar)?.version ?? null,
});

/** Finds what the versions of a duty were computed from, whatever was published since. */
@Injectable()
export class DutyExplained {
  /** The versions of a duty, latest first; one alone where it is named. */
  async versions(tx: EntityManager, id: string, version: number | null, policy: Policy): Promise<ExplainedVersion[]> {
    const lines = await tx.query<Line[]>(
      `SELECT line.version, line.next_fires_at AS "nextFiresAt", kept.explained
         FROM coordination.duty_log line CROSS JOIN LATERAL (
           SELECT explained FROM coordination.duty_log
            WHERE duty_id = line.duty_id AND version <= line.version AND explained IS NOT NULL ORDER BY version DESC LIMIT 1) kept
        WHERE line.duty_id = $1 AND ($2::int IS NULL OR line.version = $2) ORDER BY line.version DESC`,
      [id, version],
    );
    const policies = new Map<string | null, Policy>();
    const versions: ExplainedVersion[] = [];
    for (const {
      version: number,
      nextFiresAt,
      explained: { duty, calendar },
    } of lines) {
      const known =
        policies.get(calendar) ?? (await this.withCalendar(tx, policy, { id: duty.inputs.calendar, version: calendar }));
      policies.set(calendar, known);
      versions.push({ duty: { ...duty, version: number, nextFiresAt: nextFiresAt?.toISOString() ?? null }, policy: known });
    }
    return versions;
  }

  private async withCalendar(tx: EntityManager, policy: Policy, { id, version }: CalendarVersion): Promise<Policy> {
    if ((policy.calendars.get(id)?.version ?? null) === version) return policy;
    const rows = await tx.query<{ content: unknown }[]>(
      `SELECT content FROM coordination.calendar_versions WHERE calendar = $1 AND version = $2`,
      [id, version],
    );
    const others = [...policy.calendars].filter(([name]) => name !== id);
    const own = loadPolicy(
      [],
      rows.map(({ content }) => content),
    ).calendars;
    return { ...policy, calendars: new Map([...others, ...own]) };
  }
}
