/** What fields are called by. Anything else in a request may be a name or a number of somebody, and is not repeated in an answer. */
const fieldName = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;
const placeInList = /^\d{1,6}$/;

/** Whether a refusal may repeat this name. */
export const isFieldName = (name: string): boolean => fieldName.test(name);

/** The JSON pointer (RFC 6901) of a place in a body; it ends above a part that no field is called by. */
export function pointerOf(path: readonly PropertyKey[]): string {
  const odd = path.findIndex((part) => typeof part !== 'number' && !isFieldName(String(part)));
  return (odd < 0 ? path : path.slice(0, odd)).map((part) => `/${String(part)}`).join('');
}

/** The same of a pointer that is written already. */
export const shownPointer = (pointer: string): string =>
  pointerOf(
    pointer
      .split('/')
      .slice(1)
      .map((part) => (placeInList.test(part) ? Number(part) : part)),
  );
