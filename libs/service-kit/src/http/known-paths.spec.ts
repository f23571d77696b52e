import { describe, expect, test } from '@jest/globals';
import fastify from 'fastify';
import { KnownPaths } from './known-paths.js';

function paths(): KnownPaths {
  const app = fastify({ exposeHeadRoutes: false });
  const known = new KnownPaths();
  known.watch(app);
  app.get('/clues', async () => null);
  app.post('/clues', async () => null);
  app.get('/clues/:id', async () => null);
  app.post('/clues/:id/close', async () => null);
  return known;
}

describe('knowing a path', () => {
  test.each([
    ['/clues', ['GET', 'POST']],
    ['/clues/1', ['GET']],
    ['/clues/1/close', ['POST']],
    ['/clues/', []],
    ['/clues/1/open', []],
    ['/CLUES', []],
    ['/clues/1/close/2', []],
  ])('%s has %j', (path, methods) => {
    expect(paths().methodsOf(path)).toEqual(methods);
  });
});
