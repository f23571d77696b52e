import { Button } from './button.js';

interface PagerProps {
  label: string;
  next: { label: string; go: (() => void) | undefined };
  first: { label: string; go: (() => void) | undefined };
}

/** Where a list goes on. */
export function Pager({ label, next, first }: PagerProps) {
  if (!next.go && !first.go) return <p className="pager-label">{label}</p>;
  return (
    <nav className="pager" aria-label={label}>
      <span className="pager-label">{label}</span>
      {first.go && (
        <span data-key="[">
          <Button onClick={first.go}>{first.label}</Button>
        </span>
      )}
      {next.go && (
        <span data-key="]">
          <Button onClick={next.go}>{next.label}</Button>
        </span>
      )}
    </nav>
  );
}
