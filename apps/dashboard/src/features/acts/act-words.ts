import en from '../../words/acts.en.json';
import zh from '../../words/acts.zh.json';
import { addWords } from '../../words/words.js';

/** Makes ready what forms alone say of their acts. */
export const addActWords = (): void => addWords({ zh, en });
