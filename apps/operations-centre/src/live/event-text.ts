import type { LiveEvent } from '@homeward/contracts';

const comeBackMs = 2_000;

/** One event as it stands on the wire (Server-Sent Events). */
export const eventText = ({ position, event }: { position: number; event: LiveEvent }): string =>
  `id: ${position}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;

/** How long a browser waits before it comes back; said once, at the beginning. */
export const beginning = `retry: ${comeBackMs}\n\n`;

/** Says that the stream lives though there is nothing to tell. */
export const heartbeat = ': still here\n\n';
