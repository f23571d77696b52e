export default {
  good: [
    'async function ask() { try { return await read(); } catch { return undefined; } }',
    "function open() { try { read(); } catch (cause) { throw new Error('The store cannot be opened.', { cause }); } }",
    'close().catch((reason) => log.error(reason));',
  ],
  bad: [
    'function open() { try { read(); } catch { } }',
    'function open() { try { read(); } catch (reason) { /* fine */ } }',
    'close().catch(() => {});',
  ],
};
