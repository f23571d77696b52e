export { matterJourney, operationJourney, parkedRecord, survivorJourney } from '@homeward/journeys';
