interface Placed {
  regionCode: string | null;
}

/** The regions in which agencies are, with the prefecture and the province that each lies in. */
export function regionsOf(agencies: readonly Placed[]): string[] {
  const codes = agencies.flatMap(({ regionCode }) => (regionCode === null ? [] : [regionCode]));
  return [...new Set(codes.flatMap((code) => [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]))].sort();
}
