import * as z from 'zod';
import { id, instant } from './codes.js';
import { dutyCancelReason } from './coordination.lists.js';
import { occurredInput } from './occurred.js';
import { passage } from './text.js';

const remark = passage(2_000);

/** A recipient takes note of a rung and says what will be done until when; the rungs above wait for it. */
export const acknowledgeDuty = z.strictObject({ rung: z.int().min(1).max(9), plan: remark });
export type AcknowledgeDuty = z.infer<typeof acknowledgeDuty>;

const extensionId = z
  .string()
  .max(32)
  .regex(/^[A-Z]{2,3}(-[A-Za-z0-9]+)+$/, 'the id of an extension, as the rule names it');

/** The owner asks for one of the extensions that the rule provides, with the facts that make the ground. */
export const requestExtension = z.strictObject({ extensionId, ground: remark });
export type RequestExtension = z.infer<typeof requestExtension>;

/** Whoever the rule names grants or refuses, with the reason. */
export const decideExtension = z.strictObject({ requestId: id, granted: z.boolean(), reason: remark });
export type DecideExtension = z.infer<typeof decideExtension>;

/** Another officer of the agency holds the duty from now on; `null` gives it back to the desk. */
export const reassignDuty = z.strictObject({ holderId: id.nullable() });
export type ReassignDuty = z.infer<typeof reassignDuty>;

/** What only a person ends: the rest ends by facts. */
export const cancelDuty = z.strictObject({
  reason: dutyCancelReason.extract(['no-longer-needed', 'done-otherwise', 'opened-by-mistake', 'other']),
  remark,
});
export type CancelDuty = z.infer<typeof cancelDuty>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A document shows the day, or the moment: a month would leave open whether the duty is late. */
const shownStart = occurredInput.refine(({ precision }) => precision === 'day' || precision === 'instant', {
  path: ['precision'],
  params: { code: 'start-too-vague' },
  error: 'a day or a moment is needed',
});

/** The owner says when the period really began, with the reason and the digest of the document that shows it. */
export const proposeStart = z.strictObject({ start: shownStart, sha256, reason: remark });
export type ProposeStart = z.infer<typeof proposeStart>;

/** The other side agrees over the same document, or does not. */
export const correctStart = z.strictObject({ agreed: z.boolean(), sha256, reason: remark });
export type CorrectStart = z.infer<typeof correctStart>;

/** Whoever waits for a duty of another agency asks its desk again; nothing about the duty changes. */
export const remindDuty = z.strictObject({});
export type RemindDuty = z.infer<typeof remindDuty>;

/** No clock is stopped by hand; the route exists to say so. */
export const pauseDuty = z.strictObject({});
export type PauseDuty = z.infer<typeof pauseDuty>;

/** An officer puts a duty aside until it comes back, with the reason; nothing about the duty changes. */
export const putDutyAside = z.strictObject({ until: instant, reason: remark });
export type PutDutyAside = z.infer<typeof putDutyAside>;

/** What two matters owe twice becomes one chain, as long as they count as one. */
export const consolidateDuties = z.strictObject({ otherMatterId: id });
export type ConsolidateDuties = z.infer<typeof consolidateDuties>;

/** The matters are two again, and each owes its own. */
export const separateDuties = z.strictObject({ otherMatterId: id });
export type SeparateDuties = z.infer<typeof separateDuties>;
