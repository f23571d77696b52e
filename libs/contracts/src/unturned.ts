/** Marks that embed, override or isolate a direction: with them a name reads as another one. */
const turns = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The text in the order in which it was written, for people to read; what is stored stays as it is. */
export const unturned = (text: string): string => text.replaceAll(turns, '');
