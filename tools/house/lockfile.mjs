const exact = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const isOurs = (name) => name.startsWith('@homeward/');

const versionsIn = ({ path, manifest }) =>
  ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([name, version]) => !(isOurs(name) ? version === '*' : exact.test(version)))
      .map(([name, version]) => `${path}: ${name} is "${version}", not one exact version`),
  );

const entryProblems = ([path, { link, resolved, integrity, inBundle }]) => {
  if (!path.startsWith('node_modules/') || link) return [];
  return [
    ...(resolved ? [`package-lock.json: ${path} names the address it came from`] : []),
    ...(integrity || inBundle ? [] : [`package-lock.json: ${path} has no checksum`]),
  ];
};

/** H37: what is installed is exact, checked, and bound to no one place it can be fetched from. */
export const lockProblems = (lock, manifests) => [
  ...Object.entries(lock.packages).flatMap(entryProblems),
  ...manifests.flatMap(versionsIn),
];
