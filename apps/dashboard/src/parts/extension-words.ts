import type { DutyExtension } from '@homeward/contracts';
import type { Speech } from '../words/use-words.js';
import { targetWords } from './clock-of.js';

/** How much more time an extension gives, why it may be asked for, and who decides. */
export function extensionWords({ id, mode, value, unit, approver }: DutyExtension, speech: Speech): string {
  const { t, code } = speech;
  const length = t(`extension.${mode}`, { length: t(`extension.unit.${unit}`, { count: value }) });
  return t('extension.words', { ground: code('extension', id), length, approver: targetWords(approver, speech) });
}
