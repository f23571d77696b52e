/** A sentence in both languages of the desk. */
export interface Words {
  zh: string;
  en: string;
}

/** Both languages of one sentence. */
export function words(zh: string, en: string): Words {
  return { zh, en };
}
