import { filingTransitions } from './filing-transitions.js';
import { reviewTransitions } from './review-transitions.js';
import type { Transition } from './transition.js';
import { withdrawalTransitions } from './withdrawal-transitions.js';

const moving: readonly Transition[] = [
  { row: '38', from: 'any open state', act: 'moveJurisdiction', to: 'the same', who: 'both', facts: [], basis: '557' },
  { row: '39', from: 'any open state', act: 'mattersMerged', to: 'the same', who: 'system', facts: [], basis: '557' },
];

/** Every legal transition of a filing supervision; whatever is not here is refused. */
export const transitions: readonly Transition[] = [...reviewTransitions, ...filingTransitions, ...withdrawalTransitions, ...moving];
