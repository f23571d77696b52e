import { BlockList, isIP } from 'node:net';

/** What a message may be sent to beside a person: hosts that this installation lists, never what lies inside its own network. */
export interface OutsideRules {
  hosts: ReadonlySet<string>;
  /** Only a test and a demonstration on one machine talk to themselves. */
  allowsLoopback: boolean;
}

/** What this installation lists, where a provider asks for it. */
export const OUTSIDE_RULES = Symbol('outside-rules');

const inside = new BlockList();
const ranges4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
for (const [net, bits] of ranges4) inside.addSubnet(net, bits, 'ipv4');

// Of IPv6 only what is routed on the public network; its transition ranges carry an address of the older kind inside.
const outside6 = new BlockList();
outside6.addSubnet('2000::', 3, 'ipv6');
const carriers = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  carriers.addSubnet(net, bits, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a resolved address may be connected to. */
export function isOutside(address: string, { allowsLoopback }: OutsideRules): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(address) === 0) return false;
  if (loopback.check(address, family)) return allowsLoopback;
  if (family === 'ipv4') return !inside.check(address, 'ipv4');
  return outside6.check(address, 'ipv6') && !carriers.check(address, 'ipv6');
}

/** The address of another system, if it may be one: https, a listed host by its name, no user, no fragment. */
export function outsideUrl(text: string, { hosts, allowsLoopback }: OutsideRules): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isOwnMachine = allowsLoopback && (url.hostname === '127.0.0.1' || url.hostname === 'localhost');
  if (url.protocol !== 'https:' && !(isOwnMachine && url.protocol === 'http:')) return null;
  if (url.username !== '' || url.password !== '' || url.hash !== '') return null;
  if (!isOwnMachine && isIP(url.hostname.replaceAll(/[[\]]/g, '')) !== 0) return null;
  return hosts.has(url.host) ? url : null;
}
