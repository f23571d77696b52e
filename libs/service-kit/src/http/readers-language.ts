import { fieldFaultWords, refusalWords, type FieldError } from '@homeward/contracts';

/** A language in which refusals are told. */
export type ReadersLanguage = 'en' | 'zh';

/** The language that a caller asks for; English where nothing else is known. */
export const languageOf = (headers: { 'accept-language'?: string | undefined }): ReadersLanguage =>
  headers['accept-language']?.startsWith('zh') ? 'zh' : 'en';

/** What is told of this very refusal. It is written in English; elsewhere the words of its code stand for it. */
export const detailIn = (language: ReadersLanguage, code: string, detail: string): string =>
  language === 'en' ? detail : refusalWords(code)[language];

/** What is wrong with each field; place and code stay, and so does the detail of a code that has no words. */
export const faultsIn = (language: ReadersLanguage, service: string, errors: readonly FieldError[]): FieldError[] =>
  errors.map((each) => {
    const words = language === 'en' ? undefined : fieldFaultWords(service, each.code);
    return words ? { ...each, detail: words[language] } : each;
  });
