import { isBlank } from '@homeward/contracts';
import * as z from 'zod';
import { words } from './words.js';

const nothingSeen = words('此处须有可见的文字。', 'Something that can be seen has to be written here.');

/** A text that people read: something in it can be seen. */
export const shownText = z.string().refine((text) => !isBlank(text), { error: nothingSeen.en, params: { words: nothingSeen } });
