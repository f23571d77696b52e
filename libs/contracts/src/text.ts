import * as z from 'zod';
import { unturned } from './unturned.js';

/** No script stacks as many marks on one letter; Burmese and Tibetan syllables stay far below. */
const heapOfMarks = /\p{M}{11}/u;
const oneLineControls = /[\p{Cc}\u2028\u2029]/u;
/** A character that somebody sees: no white space, control, format character or mark by itself, no filler, no blank of Braille or music, no place of an object. */
const visible = /[^\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}]/u;
/** Whether a text holds nothing that somebody sees. */
export const isBlank = (text: string): boolean => !visible.test(text);
const blockControls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

type Kind = 'passage' | 'line' | 'name';
type Refusal = [code: string, detail: string, limits?: { most: number }];

function refusalOf(text: string, max: number, kind: Kind): Refusal | null {
  if (!text.isWellFormed()) return ['lone-surrogate', 'Half of a character pair cannot be stored.'];
  if (text.includes('\u0000')) return ['nul', 'A NUL character cannot be stored.'];
  if ((kind === 'passage' ? blockControls : oneLineControls).test(text))
    return ['control-character', 'Control characters are not text.'];
  if (kind === 'name' && unturned(text) !== text) return ['direction-mark', 'A name holds no marks that turn its direction.'];
  if ([...text].length > max) return ['too-long', `At most ${max} characters.`, { most: max }];
  if (heapOfMarks.test(text)) return ['too-many-marks', 'More marks on one letter than any script has.'];
  return null;
}

function text(max: number, kind: Kind) {
  const checked = z.string().superRefine((value, context) => {
    const refusal: Refusal | null = isBlank(value) ? ['blank', 'Something has to be written here.'] : refusalOf(value, max, kind);
    if (refusal) context.addIssue({ code: 'custom', params: { code: refusal[0], ...refusal[2] }, message: refusal[1] });
  });
  // A description of the interface counts by code points too.
  return checked.meta({ minLength: 1, maxLength: max });
}

/** A passage of text, kept exactly as written, counted by code points. */
export const passage = (max: number) => text(max, 'passage');

/** One line of text: a way to reach somebody, a reason, a number as printed; no line ends or control characters. */
export const line = (max: number) => text(max, 'line');

/** A name or a title: one line that reads in the direction in which it is written. */
export const nameLine = (max: number) => text(max, 'name');
