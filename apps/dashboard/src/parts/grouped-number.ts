/** `ABCDEFGHJKMN` as `ABCD-EFGH-JKMN`: three groups are read and told without slips. */
export const groupedNumber = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1-');
