/** Places where a crash leaves work half done; crash tests stop the program there. */
export type FailPoint =
  'relay.beforeSend' | 'relay.afterSendBeforeMark' | 'consumer.afterInboxBeforeApply' | 'consumer.afterCommitBeforeOffset';

/** Called when a program reaches such a place. */
export type AtFailPoint = (point: FailPoint) => void | Promise<void>;
