/**
 * Keeps the focus near where it was when what held it vanishes: a row that was answered elsewhere, a button that has done its work. It goes to the row
 * that came into its place, else to the nearest thing around it that is still there; the browser would let it fall to the page.
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: { path: readonly Element[]; place: number } | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element && root.contains(target)) held = { path: pathTo(target, root), place: placeOfRow(target) };
  };
  // Whoever leaves what still stands there holds it no more.
  const onLeave = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if (target instanceof Element && target.isConnected && held?.path[0] === target) held = null;
    });
  const onChange = () => {
    if (held === null || held.path[0]?.isConnected || document.activeElement !== document.body) return;
    const { path, place } = held;
    const left = path.find((element) => element.isConnected) ?? root;
    held = null;
    focusIn(left, place);
  };
  const watch = new MutationObserver(onChange);
  root.addEventListener('focusin', onFocus);
  root.addEventListener('focusout', onLeave);
  watch.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', onFocus);
    root.removeEventListener('focusout', onLeave);
    watch.disconnect();
  };
}

/** What held the focus and everything around it, up to the root. */
function pathTo(target: Element, root: Element): Element[] {
  const path: Element[] = [];
  for (let each: Element | null = target; each !== null && each !== root; each = each.parentElement) path.push(each);
  return path;
}

const rows = '[data-row]';

/** The place of its row among the rows beside it. */
const placeOfRow = (target: Element): number => {
  const row = target.closest(rows);
  return row?.parentElement ? [...row.parentElement.querySelectorAll(`:scope > ${rows}`)].indexOf(row) : -1;
};

function focusIn(left: Element, place: number): void {
  const beside = place < 0 ? [] : [...left.querySelectorAll(rows)];
  const row = beside[Math.min(place, beside.length - 1)];
  const within = row?.querySelector<HTMLElement>('a, button, input');
  if (within) return within.focus();
  if (!(left instanceof HTMLElement)) return;
  if (!left.matches('a, button, input, select, textarea, [tabindex]')) left.tabIndex = -1;
  left.focus({ preventScroll: true });
}
