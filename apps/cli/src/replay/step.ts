import type { Actor } from './actors.js';
import type { Bounds } from './occurred-of.js';

/** A value that an earlier answer will give. */
export interface Ref {
  of: string;
  field: 'id' | 'matterId' | 'personId' | 'version';
}

export const ref = (of: string, field: Ref['field'] = 'id'): Ref => ({ of, field });

/** A part of a request: known now, or given by an earlier answer. */
export type Part = Ref | string | number | boolean | null | readonly Part[] | { readonly [name: string]: Part | undefined };

/** One request. Its id is its name in the chronicle: it never changes, so that a repeated replay is recognised. */
export interface Step {
  id: string;
  eventId: string;
  actor: Actor;
  /** `post` does something; `find` waits until somebody else has done it. */
  kind: 'post' | 'find';
  path: readonly (string | Ref)[];
  query?: Readonly<Record<string, Ref>>;
  body: Readonly<Record<string, Part | undefined>>;
  /** The row that is changed: its last known version goes with the request. */
  seen?: string;
  /** The name under which later steps find the answer. */
  gives?: string;
  fact: string | null;
  implied: boolean;
  bounds: Bounds;
}

/** What became of an event in the plan. */
export interface Told {
  eventId: string;
  as: 'act' | 'note';
  why?: string;
}

/** A chronicle as requests, in order. */
export interface Plan {
  chronicleId: string;
  country: string;
  steps: readonly Step[];
  told: readonly Told[];
  /** The name of the row whose matter this is; null for operations and for a story without events. */
  matterRow: string | null;
  /** Whose matter it is: who registered it. */
  openerSlug: string | null;
  /** Things a reader should know: codes of organs that the format does not know, fact types that nobody knows. */
  remarks: readonly string[];
}

/** Whether a part of a request is given by an earlier answer. */
export const isRef = (part: unknown): part is Ref =>
  typeof part === 'object' && part !== null && Object.keys(part).length === 2 && 'of' in part && 'field' in part;
