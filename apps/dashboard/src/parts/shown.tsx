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
  if (query.data !== undefined && !query.isError) return <>{children(query.data)}</>;
  if (query.isError)
    return (
      <>
        <Failure error={query.error} again={() => void query.refetch()} />
        {query.data !== undefined && children(query.data)}
      </>
    );
  return <Waiting label={t('ui.loading')} />;
}

/** Nothing is there, said in words. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="dimmed">{children}</p>;
}
