/** How many milliseconds each of some pieces took, one after the other. */
export async function timed(count: number, piece: (index: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = performance.now();
    await piece(index);
    took.push(performance.now() - from);
  }
  return took;
}
