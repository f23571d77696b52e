/** The task queue on which the journeys themselves run. */
export const journeysTaskQueue = 'journeys';

/** A journey's id follows from what it is about, so that a repeated fact finds the same journey. */
export const matterJourneyId = (matterId: string): string => `matter:${matterId}`;
export const survivorJourneyId = (matterId: string, personId: string): string => `matter:${matterId}:survivor:${personId}`;
export const operationJourneyId = (operationId: string): string => `operation:${operationId}`;
export const parkedRecordId = (place: { topic: string; partition: number; offset: string }): string =>
  `parked:${place.topic}:${place.partition}:${place.offset}`;
