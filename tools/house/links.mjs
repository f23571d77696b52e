import { posix } from 'node:path';

const link = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;
const heading = /^#{1,6}\s+(.+)$/gm;
const withoutCode = (text) => text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
const slug = (title) =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const anchorsOf = (text) => [...text.matchAll(heading)].map(([, title]) => slug(title));

/** Every link between documents leads to a file that is there and, where it names a heading, to that heading. */
export const linkProblems = (documents, paths) => {
  const known = new Set([
    ...paths,
    ...paths.flatMap((path) => path.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))),
  ]);
  const texts = new Map(documents.map(({ path, text }) => [path, text]));
  return documents.flatMap(({ path, text }) =>
    [...withoutCode(text).matchAll(link)]
      .map(([, target]) => target)
      .filter((target) => !/^[a-z][a-z\d+.-]*:/i.test(target))
      .filter((target) => {
        const [file, anchor] = target.split('#');
        const there = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file)).replace(/\/$/, '');
        if (!known.has(there)) return true;
        return Boolean(anchor) && texts.has(there) && !anchorsOf(texts.get(there)).includes(anchor);
      })
      .map((target) => `${path}: ${target} leads nowhere`),
  );
};
