/** Works through a list with two hands, each taking the next when it is free; the first failure is told, and no more is begun. */
export async function twoAtATime<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  const hand = async (): Promise<void> => {
    try {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    } catch (reason) {
      queue.length = 0;
      throw reason;
    }
  };
  const ends = await Promise.allSettled([hand(), hand()]);
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
