// The content policy lets no code be made at run time: schemas must not even try.
globalThis.__zod_globalConfig = { jitless: true };
