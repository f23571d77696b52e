const junk = new Set(['common', 'shared', 'utils', 'util', 'core', 'helpers', 'helper', 'base', 'misc', 'lib', 'stuff', 'manager']);
const kebab = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const code = /^(?:apps|libs)\/[^/]+\/(.+)\.tsx?$/;

const nest = [
  'controller',
  'consumer',
  'projection',
  'activities',
  'module',
  'service',
  'guard',
  'filter',
  'interceptor',
  'decorator',
  'pipe',
];
const kinds = new Set([...nest, 'entity', 'errors', 'facts', 'http', 'lists', 'refusals', 'messages', 'job']);
const isKnownKind = (kind) => kinds.has(kind) || kind === 'spec' || kind === 'd';

// What a tool reads lies beside the project's own package file, under the name that the tool asks for.
const isToolSetting = (parts, kind) => parts.length === 1 && kind === 'config';

const wordsOf = (part) => part.replace(/\..*$/, '').split('-');

const problemsOf = (path) => {
  const inside = code.exec(path)?.[1];
  if (!inside) return [];
  const parts = inside.split('/');
  const [, ...suffixes] = parts.at(-1).split('.');
  const kind = suffixes.at(-1);
  const folders = parts.slice(0, -1).filter((folder) => folder !== 'src');
  return [
    ...parts.filter((part) => !kebab.test(part)).map((part) => `${path}: "${part}" is not in kebab case`),
    ...[...folders, parts.at(-1)]
      .filter((part) => wordsOf(part).some((word) => junk.has(word)))
      .map((part) => `${path}: "${part}" admits anything`),
    ...(parts.length > 4 ? [`${path}: lies deeper than three folders`] : []),
    ...(kind === undefined || isKnownKind(kind) || isToolSetting(parts, kind)
      ? []
      : [`${path}: nobody knows what kind of file ".${kind}" is`]),
  ];
};

/** H6, H33: a folder is a noun of the domain, a file is kebab case with a known kind, and nothing is a drawer for junk. */
export const nameProblems = (paths) => paths.flatMap(problemsOf);
