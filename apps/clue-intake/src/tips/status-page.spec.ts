import { describe, expect, test } from '@jest/globals';
import { pageText } from './page.js';
import { statusPage } from './status-page.js';

describe('the page under a code', () => {
  const text = 'Unreal \u202eturned';
  const standing = {
    word: 'received' as const,
    changedAt: '2026-03-01T00:00:00Z',
    messages: [{ author: 'reporter' as const, text, recordedAt: '2026-03-01T00:00:00Z' }],
  };

  test('shows a message in the order in which it was written, and gives back what is typed as it was', () => {
    const page = pageText(statusPage('en', { standing, sealed: 'unreal', text }));
    expect(page).toContain('dir="auto">Unreal turned</p>');
    expect(page).toContain(`\n${text}</textarea>`);
  });
});
