import type { QueueName } from '@homeward/contracts';
import { actNamed, type Act } from './acts.js';

// What is past due is not put aside, and nobody reminds their own desk.
const ofOverdue = ['reassignDuty'];
const ofOwn = [...ofOverdue, 'putDutyAside'];
const ofDuties = [...ofOwn, 'remindDuty'];
const ofTransfers = ['remindTransfer'];

const byQueue: Partial<Record<QueueName, readonly string[]>> = {
  'duties-overdue': ofOverdue,
  'duties-due-today': ofOwn,
  'duties-due-soon': ofOwn,
  'duties-running': ofOwn,
  'duties-paused': ofOwn,
  'duties-escalated-to-me': ofDuties,
  'transfers-awaiting-answer': ofTransfers,
  'transfers-awaiting-result': ofTransfers,
};

/** What may be done with several rows of a queue by one form: what each row says of itself is asked when the form is open. */
export const actsTogether = (queue: QueueName): Act[] => (byQueue[queue] ?? []).flatMap((name) => actNamed(name) ?? []);

const doneTogether = new Set([...ofDuties, ...ofTransfers]);

/** Whether one form may do it to several rows. */
export const isDoneTogether = ({ name }: Act): boolean => doneTogether.has(name);
