import type { AgencyType } from '@homeward/contracts';
import type * as z from 'zod';

/** What a field looks like: a passage, a day, a moment, a day with or without its time, codes in a line, somebody or something of the registry, of the matter, or of the row. */
export type Shape =
  | 'long'
  | 'date'
  | 'moment'
  | 'day-or-time'
  | 'words'
  | 'agency'
  | 'matter'
  | 'agencies'
  | 'officer'
  | 'holder'
  | 'case'
  | 'person'
  | 'victim'
  | 'suspect'
  | 'order'
  | 'rung'
  | 'extension'
  | 'request'
  | 'digest'
  | 'offences'
  | 'papers'
  | 'objectives';

/** How a field is shown where its schema alone does not tell. */
export interface FieldLayout {
  path: string;
  as?: Shape;
  /** Needed by the service, though its schema lets it be missing so that the refusal can say why. */
  needed?: boolean;
  /** Which agencies may be chosen. */
  agencyTypes?: readonly AgencyType[];
  /** What it means that nothing is chosen, as a key of the catalogue. */
  empty?: string;
  /** Codes to choose from, where the schema takes any code. */
  codes?: readonly string[];
}

/** A part of a form, under a heading of its own. */
export interface GroupLayout {
  title: string;
  fields: readonly (string | FieldLayout)[];
}

/** A form as it is laid out for the person who fills it in; its schema is the contract's own. */
export interface ActLayout {
  schema: z.ZodObject;
  groups: readonly GroupLayout[];
  /** What the row says already, or a part of it, stands in the form: nobody types it twice. */
  fromRow?: boolean | string;
  /** It moves nothing of the row, so the row does not offer it. */
  movesNothing?: boolean;
  /** It is begun without a matter. */
  outsideMatter?: boolean;
  /** When it happened is asked for, because it is often told later than it was done. */
  asksWhen?: boolean;
  /** Something to read before it is done. */
  note?: 'disclosure' | 'second-person' | 'codes-only' | 'late-act' | 'under-way';
}

/** Every field with what is known of it. */
export const fieldOf = (field: string | FieldLayout): FieldLayout => (typeof field === 'string' ? { path: field } : field);

export const long = (path: string): FieldLayout => ({ path, as: 'long' });
export const needed = (field: string | FieldLayout): FieldLayout => ({ ...fieldOf(field), needed: true });
export const person: FieldLayout = { path: 'personId', as: 'person' };
export const papers: FieldLayout = { path: 'manifest', as: 'papers' };
export const date = (path: string): FieldLayout => ({ path, as: 'date' });
export const caseField: FieldLayout = { path: 'caseId', as: 'case' };
export const victim: FieldLayout = { path: 'personId', as: 'victim' };
export const suspect: FieldLayout = { path: 'personId', as: 'suspect' };
export const agency = (path: string, ...agencyTypes: AgencyType[]): FieldLayout => ({
  path,
  as: 'agency',
  ...(agencyTypes.length > 0 && { agencyTypes }),
});
