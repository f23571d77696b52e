import type { ApiClient } from './api-client.js';

interface Shown {
  id: string;
  allowedActions: string[];
}

/** The moves of a row as its list shows them and as the row itself does. */
export async function movesShown(client: ApiClient, list: string, id: string): Promise<{ listed: unknown; alone: unknown }> {
  const { items } = (await client.get<{ items: Shown[] }>(list)).body;
  const alone = await client.get<Shown>(`${list.split('?')[0]}/${id}`);
  return { listed: items.find((item) => item.id === id)?.allowedActions, alone: alone.body.allowedActions };
}
