import * as z from 'zod';
import { command } from './act.js';
import { id } from './codes.js';
import { moveReply } from './reply.js';
import { passage } from './text.js';
import { messageAbout } from './tips.lists.js';

/** Where a report of the public stands, in the four words that its code shows. */
export const tipWord = z.enum(['received', 'under-review', 'transferred', 'closed']);
export type TipWord = z.infer<typeof tipWord>;

export const tipMessageAuthor = z.enum(['desk', 'reporter']);
export type TipMessageAuthor = z.infer<typeof tipMessageAuthor>;

/** A question or a word to somebody who holds the code of a clue. It names nobody. */
export const askReporter = command({ text: passage(2_000), about: messageAbout.default('question') });
export type AskReporter = z.infer<typeof askReporter>;

/** The reply to a message: the clue it is about, unchanged. */
export const askedReporter = moveReply;

/** Whether whoever reported by the public form wishes for a reward, and how it reaches him; it is no part of the clue. */
export const rewardRecordView = z.strictObject({ wished: z.boolean(), reach: z.string().nullable() });
export type RewardRecordView = z.infer<typeof rewardRecordView>;

/** The messages under a code, oldest first. What a reporter added is read with the clue's narrative; here stands that he did, and in which hour. */
export const tipMessages = z.strictObject({
  items: z.array(z.strictObject({ id, author: tipMessageAuthor, text: z.string().nullable(), recordedAt: z.iso.datetime() })),
});
export type TipMessages = z.infer<typeof tipMessages>;
