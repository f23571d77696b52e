/** Passes a message on unless the same one was passed on less than a minute ago: an outage is told, not repeated with every try. */
export function toldOnce(now: () => number, tell: (message: string) => void): (message: string) => void {
  const told = new Map<string, number>();
  return (message) => {
    const at = now();
    if (at - (told.get(message) ?? -Infinity) < everyMs) return;
    if (told.size >= remembered) told.clear();
    told.set(message, at);
    tell(message);
  };
}

const everyMs = 60_000;
const remembered = 200;
