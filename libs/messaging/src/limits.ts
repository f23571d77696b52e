/** Facts hold identifiers and codes; one larger than this, in bytes, could wedge its partition. */
export const largestFact = 16 * 1024;
