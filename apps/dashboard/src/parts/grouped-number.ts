/** A matter number as somebody types or pastes it, without what groups it. */
export const ungroupedNumber = (typed: string): string => typed.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

/** `ABCDEFGHJKMN` as `ABCD-EFGH-JKMN`: three groups are read and told without slips. */
export const groupedNumber = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1-');
