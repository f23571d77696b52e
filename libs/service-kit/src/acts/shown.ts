/** A view by its contract. */
interface View<Shown> {
  shape: object;
  parse: (value: unknown) => Shown;
}

/** Of a row, what its contract shows, and the moves this caller may make. */
export function shownBy<Shown>(view: View<Shown>, row: object, moves: readonly string[]): Shown {
  const values: Record<string, unknown> = { ...row, allowedActions: [...moves] };
  const shown = Object.keys(view.shape).filter((field) => values[field] !== undefined);
  return view.parse(Object.fromEntries(shown.map((field) => [field, values[field]])));
}
