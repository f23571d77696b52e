import { randomUUID } from 'node:crypto';
import { DomainError, type AgeBand } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';

/** What the services tell each other about a person of a matter: an id and codes. */
export interface KnownPerson {
  id: string;
  matterId: string;
  minor: boolean | null;
  ageBand: AgeBand | null;
  identityKnown: boolean | null;
  parentsKnown: boolean | null;
}

/** What one fact adds to it; what it does not tell stays as it was. */
export type PersonNews = { id: string; matterId: string } & Partial<Omit<KnownPerson, 'id' | 'matterId'>>;

const personNotFound = () => new DomainError('not-found', 'person-not-found', 'No such person in this matter.');

/** The persons of a matter: the service that meets a person first mints the id, every other accepts it once its projection ties the id to the matter. */
export class Persons {
  constructor(private readonly schema: string) {}

  /** The person named by the caller, or a new one. */
  async known(tx: EntityManager, matterId: string, personId: string | undefined): Promise<KnownPerson> {
    if (personId === undefined) {
      const id = randomUUID();
      await this.note(tx, { id, matterId });
      return { id, matterId, minor: null, ageBand: null, identityKnown: null, parentsKnown: null };
    }
    const person = await this.find(tx, personId);
    if (!person || person.matterId !== matterId) throw personNotFound();
    return person;
  }

  async find(tx: EntityManager, personId: string): Promise<KnownPerson | null> {
    const [person] = await tx.query<KnownPerson[]>(
      `SELECT id, matter_id AS "matterId", minor, age_band AS "ageBand", identity_known AS "identityKnown", parents_known AS "parentsKnown"
         FROM ${this.schema}.persons_of_matters WHERE id = $1`,
      [personId],
    );
    return person ?? null;
  }

  /** Keeps what a fact of any service tells. */
  async note(tx: EntityManager, news: PersonNews): Promise<void> {
    const { id, matterId, minor = null, ageBand = null, identityKnown = null, parentsKnown = null } = news;
    await tx.query(
      `INSERT INTO ${this.schema}.persons_of_matters AS known (id, matter_id, minor, age_band, identity_known, parents_known)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET minor = COALESCE(EXCLUDED.minor, known.minor), age_band = COALESCE(EXCLUDED.age_band, known.age_band),
         identity_known = COALESCE(EXCLUDED.identity_known, known.identity_known),
         parents_known = COALESCE(EXCLUDED.parents_known, known.parents_known)
       WHERE known.matter_id = EXCLUDED.matter_id`,
      [id, matterId, minor, ageBand, identityKnown, parentsKnown],
    );
  }
}
