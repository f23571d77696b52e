import { posix } from 'node:path';

const imported =
  /(?:^|;)\s*(?:import|export)\s(?!type\s)(?:[^;'"]*?from\s+)?'(\.{1,2}\/[^']+)\.js'|\bimport\('(\.{1,2}\/[^']+)\.js'\)/gm;

const edgesOf = ({ path, text }, known) =>
  [...text.matchAll(imported)]
    .map(([, from, lazily]) => posix.join(posix.dirname(path), from ?? lazily))
    .map((target) => [`${target}.ts`, `${target}.tsx`].find((file) => known.has(file)))
    .filter((target) => target !== undefined);

const circleFrom = (start, edges) => {
  const seen = new Set();
  const follow = (path, trail) => {
    for (const next of edges.get(path) ?? []) {
      if (next === start) return [...trail, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const circle = follow(next, [...trail, next]);
      if (circle) return circle;
    }
    return undefined;
  };
  return follow(start, [start]);
};

/** H5: no file needs itself, however long the way. Type imports leave no trace when the program runs. */
export const circles = (files) => {
  const known = new Set(files.map(({ path }) => path));
  const edges = new Map(files.map((file) => [file.path, edgesOf(file, known)]));
  const found = new Map();
  for (const path of known) {
    const circle = circleFrom(path, edges);
    if (circle) found.set([...new Set(circle)].sort().join(), circle.join(' → '));
  }
  return [...found.values()];
};
