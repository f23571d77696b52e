/** What a schema found, as far as it tells whether a field was there at all. */
interface Found {
  code?: string | undefined;
  path?: readonly PropertyKey[] | undefined;
}

/** The checker's own codes for a value that is none of those it may be; it finds so too where there is no value. */
const noneOfThose: ReadonlySet<string | undefined> = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

/** Whether a schema found that nothing stands in a field, and not that something wrong does. A body that is not there at all is no missing field. */
export const isMissing = ({ code, path = [] }: Found, checked: unknown): boolean =>
  noneOfThose.has(code) && checked !== undefined && !stands(checked, path);

function stands(checked: unknown, path: readonly PropertyKey[]): boolean {
  const found = path.reduce((place, part) => (Object(place) as Record<PropertyKey, unknown>)[part], checked);
  return found !== undefined;
}
