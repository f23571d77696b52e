import { Loader } from '@mantine/core';

/** Something is on its way. */
export function Waiting({ label }: { label: string }) {
  return (
    <div className="waiting" role="status">
      <Loader size="sm" aria-hidden="true" />
      <span>{label}</span>
    </div>
  );
}
