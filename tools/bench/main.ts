import 'reflect-metadata';
import { required } from '@homeward/testing';
import { measureDesk } from './desk/scenario.js';
import { measureDuties } from './duties/scenario.js';
import { machine } from './machine.js';
import { readOptions } from './options.js';
import { Report } from './report.js';

const { scenario, isJson, sizes, desk } = readOptions(process.argv.slice(2));
const report = new Report(isJson, (text) => process.stdout.write(text));
const place = { kafka: required('HOMEWARD_TEST_KAFKA'), report };
await (scenario === 'desk' ? measureDesk(desk, place) : measureDuties(sizes, place));
report.end(scenario, machine());
process.exit();
