export { dueOf } from './clock.js';
