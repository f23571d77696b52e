import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const contracts = /\/libs\/contracts\/src\//;

/** The site of the desk: files alone, nothing inline, nothing from elsewhere, so that the strictest content policy fits. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['@homeward/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Contracts do nothing when they are loaded: those a page does not use stay out of it.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !contracts.test(id) } },
  },
});
