import type { DomainError } from '@homeward/contracts';
import type { EntityTarget } from 'typeorm';
import type { Act } from './act.js';

/** A row of a person in a matter, made by an act. */
export interface PersonRow extends Act {
  id: string;
  version: number;
  matterId: string;
  personId: string;
}

/** Where rows of one kind lie, and how an unknown one is answered. */
export interface Rows<Row> {
  name: string;
  table: EntityTarget<Row & object>;
  notFound: () => DomainError;
}

/** Who decides, and whether that person holds the rights of a second person for this row. */
export interface Decider {
  officerId: string;
  isSecondPerson: boolean;
}
