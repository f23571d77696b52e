import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** One file of the desk, ready to be sent. */
export interface ConsoleFile {
  type: string;
  body: Buffer;
}

/** Every file of the desk by its path; there is nothing else that a path could reach. */
export async function consoleFiles(folder: string): Promise<Map<string, ConsoleFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const known = entries.filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined);
  const read = known.map(async (entry): Promise<[string, ConsoleFile]> => {
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    return [path, { type: types[extname(file)] ?? '', body: await readFile(file) }];
  });
  return new Map(await Promise.all(read));
}
