// Writes libs/contracts/src/index.ts from what the library's files export: node tools/contracts-index.mjs
// Everything a contract file exports is public; a helper of two files stays out by standing in `internal`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';

const folder = join(import.meta.dirname, '../libs/contracts/src');
const internal = new Set([
  'agedAlike',
  'dutyParties',
  'dutyRow',
  'factBody',
  'namedDuty',
  'otherwise',
  'personId',
  'sharedRefusals',
  'occurredBounds',
  'wordList',
]);
const exported = /^export (?:declare )?(?:abstract )?(const|function|class|type|interface) (\w+)/gm;

function exportsOf(file) {
  const found = [...readFileSync(join(folder, file), 'utf8').matchAll(exported)]
    .filter(([, , name]) => !internal.has(name))
    .map(([, kind, name]) => (kind === 'type' || kind === 'interface' ? `type ${name}` : name));
  const names = [...new Set(found)].sort((a, b) => a.replace('type ', '').localeCompare(b.replace('type ', '')));
  return names.length === 0 ? '' : `export { ${names.join(', ')} } from './${file.replace(/\.ts$/, '.js')}';\n`;
}

export async function contractsIndex() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && file !== 'index.ts');
  const options = await prettier.resolveConfig(join(folder, 'index.ts'));
  return prettier.format(files.sort().map(exportsOf).join(''), { ...options, parser: 'typescript' });
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(folder, 'index.ts'), await contractsIndex());
