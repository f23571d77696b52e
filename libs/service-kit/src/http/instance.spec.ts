import { describe, expect, test } from '@jest/globals';
import { instanceOf } from './instance.js';

const id = '7d9f1a60-0000-4000-8000-000000000001';
const traceId = '0123456789abcdef0123456789abcdef';
const at = (url: string | undefined, params: object = {}) =>
  instanceOf({ params, routeOptions: { url }, traceId } as Parameters<typeof instanceOf>[0]);

describe('what a problem is about', () => {
  test.each([
    ['a row', '/api/v1/clues/:id/triage', { id }, `/api/v1/clues/${id}/triage`],
    ['a region', '/api/v1/regions/:code', { code: '350102' }, '/api/v1/regions/350102'],
    ['a matter by its number', '/api/v1/matter-register/:id', { id: '000000000000' }, '/api/v1/matter-register/000000000000'],
    ['somebody', '/api/v1/clues/:id', { id: 'Unreal Person Nine' }, '/api/v1/clues/{id}'],
    ['twelve letters', '/api/v1/matter-register/:id', { id: 'ZHANGSANFENG' }, '/api/v1/matter-register/{id}'],
  ])('%s', (_name, url, params, instance) => {
    expect(at(url, params)).toBe(instance);
  });

  test.each([[undefined], ['/api/v1/clues/*']])('is the request alone where the route is %s', (url) => {
    expect(at(url)).toBe('urn:uuid:01234567-89ab-cdef-0123-456789abcdef');
  });
});
