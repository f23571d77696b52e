/** As many rows as a list of the API has at most. */
const most = 200;

/** Ids as a list takes them: each once, in an order of their own, so that the same rows are asked for under the same address. */
export const someIds = (ids: readonly (string | null)[]): string =>
  [...new Set(ids.filter((id) => id !== null))].sort().slice(0, most).join(',');
