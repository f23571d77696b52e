import { accepts } from '@homeward/engines';
import { engineSet } from './engine-kind.js';
import { engineNames, type EngineName } from './engine-set.js';
import { familyMegabytes, readParents, type Parents } from './family-memory.js';
import { figuresFrom, type Figures, type Silent } from './figures.js';
import type { Installation } from './installation.js';
import { insideUrl, serviceUrl } from './service-environment.js';
import { findService, isReady } from './service-processes.js';
import { presentServices, type ServiceName } from './services.js';

/** One engine or service, as it is right now. */
export interface PartStatus {
  name: string;
  port: number;
  pid: number | null;
  /** Whether it is this checkout's, as far as that can be told. */
  ours: boolean;
  ready: boolean;
  /** Of the process and all it began. */
  megabytes: number | null;
}

/** The whole checkout, as it is right now. */
export interface Status {
  url: string;
  engines: PartStatus[];
  services: PartStatus[];
  figures: Figures;
  /** Who does not tell what, where a figure is unknown. */
  silent: Silent;
}

/** Looks at everything once. */
export async function readStatus(installation: Installation): Promise<Status> {
  const running = await engineSet(installation).running();
  const parents = await readParents();
  const names = presentServices(installation.checkout);
  const engines = await Promise.all(engineNames.map((name) => engineStatus(installation, name, { running, parents })));
  const services = await Promise.all(names.map((name) => serviceStatus(installation, name, parents)));
  const texts = await Promise.all(names.map(async (name) => [name, await metricsOf(installation, name)] as const));
  return { url: serviceUrl(installation, 'operations-centre'), engines, services, ...figuresFrom(new Map(texts)) };
}

async function engineStatus(
  { ports }: Installation,
  name: EngineName,
  { running, parents }: { running: Map<EngineName, number | undefined>; parents: Parents },
): Promise<PartStatus> {
  const { postgres, kafka, temporal } = ports.engines;
  const port = { postgres, kafka, temporal: temporal.frontend, 'temporal-ui': temporal.ui }[name];
  const ours = running.has(name);
  return { name, port, ...(await processStatus(running.get(name), parents)), ours, ready: ours && (await accepts(port)) };
}

async function serviceStatus(installation: Installation, name: ServiceName, parents: Parents): Promise<PartStatus> {
  const pid = await findService(installation, name);
  const ours = pid !== undefined;
  const ready = ours && (await isReady(installation, name));
  return { name, port: installation.ports.services[name], ...(await processStatus(pid, parents)), ours, ready };
}

const processStatus = async (pid: number | undefined, parents: Parents): Promise<Pick<PartStatus, 'pid' | 'megabytes'>> => ({
  pid: pid ?? null,
  megabytes: (pid === undefined ? undefined : await familyMegabytes(pid, parents)) ?? null,
});

/** The figures of one service as Prometheus reads them. */
export async function metricsOf(installation: Installation, name: ServiceName): Promise<string> {
  try {
    const reply = await fetch(`${insideUrl(installation, name)}/metrics`, { signal: AbortSignal.timeout(3000) });
    return reply.ok ? await reply.text() : '';
  } catch {
    // A service that does not answer has no figures; its line says that it is not ready.
    return '';
  }
}
