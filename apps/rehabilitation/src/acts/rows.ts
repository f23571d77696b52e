import type { DomainError } from '@homeward/contracts';
import type { EntityTarget } from 'typeorm';

/** Where rows of one kind lie, and how an unknown one is answered. */
export interface Rows<Row> {
  name: string;
  table: EntityTarget<Row & object>;
  notFound: () => DomainError;
}
