/** The digits that a region shares with all that lies in it: two for a province, four for a prefecture, six for a county. */
export const regionPrefix = (code: string): string => code.replace(/(?:0000|00)$/, '');
