import { enginePorts, type EnginePorts } from '@homeward/engines';
import { serviceNames, type ServiceName } from './services.js';

/** The first port unless HOMEWARD_PORT_BASE says otherwise. */
export const defaultBase = 17_000;
const highest = 65_000;
/** Temporal keeps the ports of its parts in columns that hold no greater number. */
const highestOfTemporal = 32_767;
const insideOffset = 10;
const engineOffset = 20;

/** Every port of one checkout. */
export interface Ports {
  services: Record<ServiceName, number>;
  /** The gateway's second door, which leads to its readiness and measures. */
  inside: number;
  engines: EnginePorts;
}

/** A port with the name it is configured and complained about by. */
export interface NamedPort {
  name: string;
  port: number;
}

/** All ports derived from one base. */
export function portsFrom(base: number): Ports {
  const services = Object.fromEntries(serviceNames.map((name, index) => [name, base + index])) as Record<ServiceName, number>;
  const engines = enginePorts(base + engineOffset);
  return { services, inside: base + insideOffset, engines: { ...engines, temporal: lowered(engines.temporal) } };
}

/** Temporal's ports under a base that lies above what it can keep. */
function lowered(temporal: EnginePorts['temporal']): EnginePorts['temporal'] {
  const low = (port: number): number => (port > highestOfTemporal ? low(port - 16_384) : port);
  return Object.fromEntries(
    Object.entries(temporal).map(([part, port]) => [part, low(port)]),
  ) as unknown as EnginePorts['temporal'];
}

/** The variable that gives one port another number. */
export const portVariable = (name: string): string => `HOMEWARD_PORT_${name.replaceAll('-', '_').toUpperCase()}`;

/** The ports this environment asks for, if it says anything about ports at all. */
export function portsAskedFor(env: NodeJS.ProcessEnv, known: Ports): Ports | undefined {
  const names = namedPorts(known).map(({ name }) => portVariable(name));
  const asked = ['HOMEWARD_PORT_BASE', ...names].filter((name) => env[name] !== undefined);
  if (asked.length === 0) return undefined;
  const base = env['HOMEWARD_PORT_BASE'];
  const ports = base === undefined ? known : portsFrom(portNumber('HOMEWARD_PORT_BASE', base));
  const number = (name: string, port: number) =>
    portNumber(portVariable(name), env[portVariable(name)] ?? String(port), highestOf(name));
  return mapPorts(ports, number);
}

/** All ports one by one, with their names. */
export function namedPorts(ports: Ports): NamedPort[] {
  const { temporal, kafkaController, ...engines } = ports.engines;
  const parts = Object.entries(temporal).map(([name, port]) => [temporalName(name), port] as const);
  const all = [
    ...Object.entries(ports.services),
    ['operations-centre-inside', ports.inside] as const,
    ...Object.entries(engines),
    ['kafka-controller', kafkaController] as const,
    ...parts,
  ];
  return all.map(([name, port]) => ({ name, port }));
}

function mapPorts(ports: Ports, number: (name: string, port: number) => number): Ports {
  const mapped = new Map(namedPorts(ports).map(({ name, port }) => [name, number(name, port)]));
  const of = (name: string) => mapped.get(name) ?? 0;
  const temporal = Object.fromEntries(Object.keys(ports.engines.temporal).map((name) => [name, of(temporalName(name))]));
  return {
    services: Object.fromEntries(serviceNames.map((name) => [name, of(name)])) as Ports['services'],
    inside: of('operations-centre-inside'),
    engines: {
      postgres: of('postgres'),
      kafka: of('kafka'),
      kafkaController: of('kafka-controller'),
      temporal: temporal as unknown as EnginePorts['temporal'],
    },
  };
}

const temporalName = (part: string): string =>
  part === 'frontend' ? 'temporal' : `temporal-${part.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const highestOf = (name: string): number => (name.startsWith('temporal') ? highestOfTemporal : highest);

function portNumber(variable: string, text: string, most = highest): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > most)
    throw new Error(`${variable} is ${text}, not a port from 1024 to ${most}`);
  return port;
}
