import { posix } from 'node:path';
import { callsIn, classesIn, methodsOf } from './syntax.mjs';

const silent = /export const silentMoves\s*=\s*\[([^\]]*)\]/;
const silentIn = ({ text }) => [...(silent.exec(text)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name);

const calleesIn = (method) => callsIn(method).map(({ expression }) => expression.getText().replace(/\s/g, ''));

/** What a method does, its own class's helpers included: whether it writes a row, whether it publishes. */
const deedsOf = (methods) => {
  const callees = new Map(methods.map((method) => [method.name.getText(), calleesIn(method)]));
  const reach = (name, seen = new Set()) => {
    if (seen.has(name) || !callees.has(name)) return [];
    seen.add(name);
    return callees
      .get(name)
      .flatMap((callee) => [callee, ...(callee.startsWith('this.') ? reach(callee.slice('this.'.length), seen) : [])]);
  };
  return methods
    .filter((method) => !method.modifiers?.some((modifier) => modifier.getText() === 'private'))
    .map((method) => ({ name: method.name.getText(), calls: reach(method.name.getText()) }));
};

const isWrite = (callee) => callee === 'replace' || callee === 'add';
const isFact = (callee) => /(?:^|\.)outbox\.add$/.test(callee);

/** H16: a move publishes its fact, or its capability says that it is silent. */
export const undeclaredMoves = (files) => {
  const folderOf = ({ path }) => posix.dirname(path);
  const deeds = files
    .filter(({ path }) => path.endsWith('.service.ts'))
    .flatMap((file) =>
      classesIn(file).flatMap((each) =>
        deedsOf(methodsOf(each)).map((deed) => ({ ...deed, path: file.path, folder: folderOf(file) })),
      ),
    );
  const declared = files.flatMap((file) => silentIn(file).map((name) => ({ name, path: file.path, folder: folderOf(file) })));
  const isDeclared = ({ name, folder }) => declared.some((each) => each.name === name && each.folder === folder);
  const isMute = ({ calls }) => calls.some(isWrite) && !calls.some(isFact);
  return [
    ...deeds
      .filter((deed) => isMute(deed) && !isDeclared(deed))
      .map(({ path, name }) => `${path}: ${name} writes and tells nobody`),
    ...declared
      .filter(({ name, folder }) => !deeds.some((deed) => deed.name === name && deed.folder === folder && isMute(deed)))
      .map(({ path, name }) => `${path}: ${name} is declared silent and is no silent move`),
  ];
};
