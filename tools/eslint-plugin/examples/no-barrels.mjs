export default {
  good: ['export const stages = [];', { code: "export { record } from './record.js';", options: [{ frontDoor: true }] }],
  bad: [
    { code: "import { a } from './a.js'; export * from './b.js'; use(a);", errors: 1 },
    { code: "export * from './b.js';", options: [{ frontDoor: true }] },
    "export { record } from './record.js';\nexport { erase } from './erase.js';",
    { code: 'export const stages = [];', filename: 'index.ts' },
  ],
};
