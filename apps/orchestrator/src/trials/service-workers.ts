import { Worker, type NativeConnection } from '@temporalio/worker';
import type { UnrealServices } from './unreal-services.js';

/** The unreal services take their orders, each from the task queue of its name; the answer ends them. */
export async function startServiceWorkers(
  { investigation, prevention, coordination }: UnrealServices,
  place: { connection: NativeConnection; namespace: string },
): Promise<() => Promise<void>> {
  const activitiesOf = Object.entries({ investigation, prevention, coordination });
  const workers = await Promise.all(
    activitiesOf.map(([taskQueue, activities]) => Worker.create({ ...place, taskQueue, activities })),
  );
  const running = workers.map((worker) => worker.run());
  return async () => {
    for (const worker of workers) worker.shutdown();
    await Promise.all(running);
  };
}
