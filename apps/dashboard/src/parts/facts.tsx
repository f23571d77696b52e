import type { ReactNode } from 'react';

/** Named facts, one a line; those that are not told are left out. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }) {
  const told = of.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  return (
    <dl className="facts">
      {told.map(([name, value]) => (
        <div key={name} className="help-line">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
