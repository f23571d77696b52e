import type { Page } from 'playwright-core';

/** The means that look for hindrances are scripts: a page in a browser that runs none is looked at as a copy, in one that runs them. */
export async function onCopy<Found>(page: Page, look: (copy: Page) => Promise<Found>): Promise<Found> {
  const [browser, viewport] = [page.context().browser(), page.viewportSize()];
  if (!browser) throw new Error('This page has no browser that could hold a copy of it.');
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  try {
    const [copy, url, body] = [await context.newPage(), page.url(), await page.content()];
    await copy.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await copy.goto(url);
    return await look(copy);
  } finally {
    await context.close();
  }
}
