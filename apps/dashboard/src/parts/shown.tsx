import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Waiting } from '../ui/waiting.js';
import { useWords } from '../words/use-words.js';
import { Failure } from './failure.js';

interface ShownProps<Data> {
  of: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** Content that the server has to tell first. What was told before stays in sight when a new answer does not come. */
export function Shown<Data>({ of: query, children }: ShownProps<Data>) {
  const { t } = useWords();
  if (query.data === undefined && !query.isError) return <Waiting label={t('ui.loading')} />;
  // One shape, whether the last answer came or not: a form that stands there stays the same form, with all that was typed into it.
  return (
    <>
      {query.isError && <Failure error={query.error} again={() => void query.refetch()} />}
      {query.data !== undefined && children(query.data)}
    </>
  );
}

/** Nothing is there, said in words. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="dimmed">{children}</p>;
}
