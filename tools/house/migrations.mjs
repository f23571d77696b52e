const verbs = ['create', 'add', 'rename', 'drop', 'backfill', 'widen', 'narrow', 'guard', 'grant', 'revoke', 'index'];
const shape = /\/src\/(?:database\/)?migrations\/(\d{13})-([a-z]+)(?:-[a-z0-9]+)*\.ts$/;

const isMigration = ({ path, text }) => /\/migrations\/\d/.test(path) || /\w implements MigrationInterface\b/.test(text);

const camel = (path) =>
  path
    .replace(/^.*\/\d{13}-|\.ts$/g, '')
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');

const problemsOf = ({ path, text }) => {
  const [, stamp, verb] = shape.exec(path) ?? [];
  if (!stamp) return [`${path}: a migration is called <13 digits>-<verb>-<what>.ts`];
  const classes = [...text.matchAll(/class (\w+) implements MigrationInterface/g)].map(([, name]) => name);
  return [
    ...(verbs.includes(verb) ? [] : [`${path}: begins with "${verb}", not with one of ${verbs.join(', ')}`]),
    ...(classes.length === 1 && classes[0] === `${camel(path)}${stamp}`
      ? []
      : [`${path}: holds one class, ${camel(path)}${stamp}`]),
    ...(/\bdown\(/.test(text) ? [] : [`${path}: cannot be taken back`]),
  ];
};

const twice = (migrations) => {
  const stamps = migrations.map(({ path }) => path.replace(/^(.*\/\d{13})-.*$/, '$1'));
  return stamps
    .filter((stamp, at) => stamps.indexOf(stamp) !== at)
    .map((stamp) => `${stamp}: two migrations share one place in the order`);
};

/** H14: a migration's name tells its change and its place, and TypeORM orders by the class as the folder does by the file. */
export const migrationProblems = (files) => {
  const migrations = files.filter(isMigration);
  return [...migrations.flatMap(problemsOf), ...twice(migrations)];
};
