const outageNames = new Set([
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSBrokerNotFound',
  'KafkaJSNoBrokerAvailableError',
  'KafkaJSGroupCoordinatorNotFound',
  'KafkaJSMetadataNotLoaded',
  'KafkaJSTopicMetadataNotLoaded',
  'KafkaJSLockTimeout',
]);
const outageTypes = new Set([
  'LEADER_NOT_AVAILABLE',
  'UNKNOWN_TOPIC_OR_PARTITION',
  'NOT_LEADER_FOR_PARTITION',
  'BROKER_NOT_AVAILABLE',
  'REPLICA_NOT_AVAILABLE',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'GROUP_LOAD_IN_PROGRESS',
  'NOT_COORDINATOR_FOR_GROUP',
  'NOT_CONTROLLER',
  'NETWORK_EXCEPTION',
  'REQUEST_TIMED_OUT',
]);

interface KafkaError {
  name?: string;
  type?: string;
  retriable?: boolean;
  cause?: unknown;
}

function causesOf(error: unknown): KafkaError[] {
  const causes: KafkaError[] = [];
  for (let each = error; each instanceof Error && causes.length < 10; each = (each as KafkaError).cause)
    causes.push(each as KafkaError);
  return causes;
}

/** Kafka cannot be reached, or is not ready yet: nothing is wrong with this program. */
export function isOutage(error: unknown): boolean {
  return causesOf(error).some(({ name, type }) => outageNames.has(name ?? '') || outageTypes.has(type ?? ''));
}

/** The group's members are being dealt out anew: no new work until this one has joined again. */
export function isRejoin(error: unknown): boolean {
  const types = new Set(['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'NOT_COORDINATOR_FOR_GROUP']);
  return causesOf(error).some(({ type }) => types.has(type ?? ''));
}

function isRetriable(error: unknown): boolean {
  const causes = causesOf(error);
  return causes[0]?.name === 'KafkaJSNumberOfRetriesExceeded' || causes.at(-1)?.retriable === true;
}

const window = 5 * 60_000;
const mostRestarts = 3;

/** What to do about a consumer that crashed: begin again, or end the process so that its supervisor begins it again. */
export function afterCrash(error: unknown, at: number, earlier: readonly number[]): { fatal: boolean; counted: number[] } {
  if (isOutage(error)) return { fatal: false, counted: [...earlier] };
  const counted = [...earlier.filter((each) => at - each < window), at];
  return { fatal: !isRetriable(error) || counted.length >= mostRestarts, counted };
}
