/** The fields of a form in which something stands that the browser itself cannot read, as 31 February: it gives them as empty, which they are not. */
export const unreadIn = (form: HTMLFormElement | null): string[] =>
  [...(form?.querySelectorAll('input') ?? [])].filter(({ validity }) => validity.badInput).map(({ id }) => id);
