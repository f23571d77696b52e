import en from '../../words/acts.en.json';
import zh from '../../words/acts.zh.json';
import lateEn from '../../words/late-recording.en.json';
import lateZh from '../../words/late-recording.zh.json';
import { addWords } from '../../words/words.js';

/** Makes ready what forms alone say of their acts, and of what was done long ago. */
export function addActWords(): void {
  addWords({ zh, en });
  addWords({ zh: lateZh, en: lateEn });
}
