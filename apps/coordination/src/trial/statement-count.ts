import { jest } from '@jest/globals';
import { DATA_SOURCE, type RunningService } from '@homeward/service-kit';
import type { DataSource } from 'typeorm';

/** How many statements the transaction took in which a statement with this mark stands; what runs beside it is not counted. */
export async function statementsOf({ app }: RunningService, mark: string, work: () => Promise<unknown>): Promise<number> {
  const { logger } = app.get<DataSource>(DATA_SOURCE);
  const asked = jest.spyOn(logger, 'logQuery');
  try {
    await work();
    const own = asked.mock.calls.find(([sql]) => sql.includes(mark))?.[2];
    return asked.mock.calls.filter(([, , runner]) => own !== undefined && runner === own).length;
  } finally {
    asked.mockRestore();
  }
}
