import { describe, expect, test } from '@jest/globals';
import { mergedDescription, type Description } from './description.js';
import { docsPage } from './docs-page.js';

const of = (title: string, ...paths: string[]): Description => ({
  openapi: '3.1.0',
  info: { title, version: '1' },
  paths: Object.fromEntries(paths.map((path) => [path, { get: { operationId: `read${path.length}` } }])),
  components: { schemas: { Problem: {}, [title]: {} } },
});

describe('putting descriptions together', () => {
  const merged = mergedDescription(of('own', '/api/v1/desk', '/metrics'), [
    { service: 'clue-intake', description: of('clue-intake', '/api/v1/clues', '/readyz') },
  ]);

  test('keeps the API of each service under its name, and nothing of the inside', () => {
    expect(merged.paths).toEqual({
      '/api/v1/clues': { get: { operationId: 'read13', tags: ['clue-intake'] } },
      '/api/v1/desk': { get: { operationId: 'read12', tags: ['own'] } },
    });
    expect(Object.keys(merged.components?.schemas ?? {}).sort()).toEqual(['Problem', 'clue-intake', 'own']);
  });

  test('shows each operation on one page, and lets no text be markup', () => {
    const page = docsPage({ ...merged, info: { ...merged.info, description: '<script>' } });
    expect(page).toContain('GET /api/v1/clues');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
  });
});
