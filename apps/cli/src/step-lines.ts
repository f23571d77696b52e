/** What happened to a step, as it is told to people and programs. */
export type StepEvent =
  | { state: 'started'; step: string }
  | { state: 'running'; step: string; detail: string; seconds: number }
  | { state: 'done'; step: string; detail: string; seconds: number }
  | { state: 'failed'; step: string; reason: string; log?: string; fix?: string; seconds: number }
  | { state: 'message'; detail: string };

/** An elapsed time: tenths below a minute, minutes and seconds above. */
export function elapsed(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

/** One event as plain lines; nothing for events that only a terminal or a program wants. */
export function plainLines(event: StepEvent): string[] {
  switch (event.state) {
    case 'started':
      return [];
    case 'running':
      return [`… ${event.step}${event.detail && `: ${event.detail}`}   ${elapsed(event.seconds)}`];
    case 'done':
      return [`✓ ${event.step} ${event.detail}   ${elapsed(event.seconds)}`];
    case 'failed':
      return [
        `✗ ${event.step} failed after ${elapsed(event.seconds)}`,
        `  reason: ${event.reason.replaceAll('\n', '\n          ')}`,
        ...(event.log === undefined ? [] : [`  log:    ${event.log}`]),
        ...(event.fix === undefined ? [] : [`  fix:    ${event.fix}`]),
      ];
    case 'message':
      return [event.detail];
  }
}

/** The one live line of a terminal: what is running now, for how long, cut to the width. */
export function liveLine(running: readonly { step: string; detail: string; seconds: number }[], width: number): string {
  const parts = running.map(({ step, detail, seconds }) => `${step}${detail && `: ${detail}`} ${elapsed(seconds)}`);
  const line = `⋯ ${parts.join(' · ')}`;
  return line.length < width ? line : `${line.slice(0, width - 2)}…`;
}
