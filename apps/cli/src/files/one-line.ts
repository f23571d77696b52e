/** Text of a file as it may be printed: on one line, and nothing in it acts on the terminal. */
export const onOneLine = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
