import 'reflect-metadata';
import { required } from '@homeward/testing';
import { measureDuties } from './duties/scenario.js';
import { machine } from './machine.js';
import { readOptions } from './options.js';
import { Report } from './report.js';

const { isJson, sizes } = readOptions(process.argv.slice(2));
const report = new Report(isJson, (text) => process.stdout.write(text));
await measureDuties(sizes, { kafka: required('HOMEWARD_TEST_KAFKA'), report });
report.end('duties', machine());
process.exit();
