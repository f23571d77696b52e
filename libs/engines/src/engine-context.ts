/** What every engine needs to know: the checkout with its infra folder, this machine's cache, and whom to tell. */
export interface EngineContext {
  checkout: string;
  cache: string;
  /** Told in a few words what is going on right now. */
  note: (text: string) => void;
  /** Ends what is being fetched, built or awaited. */
  signal?: AbortSignal;
}

/** An engine that answers on this machine. */
export interface RunningEngine {
  pid: number;
  port: number;
  url: string;
  stop: () => Promise<void>;
}
