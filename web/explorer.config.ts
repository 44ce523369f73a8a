import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('explorer', import.meta.url)),
  // Pages are at `/`, `/ask`, `/service/…`; assets under `/explorer/`.
  base: '/explorer/',
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../dist/web/explorer', import.meta.url)),
    emptyOutDir: true,
    // Tells the server which files a page needs.
    manifest: 'manifest.json',
    // Inlined `data:` URLs would need a wider content security policy.
    assetsInlineLimit: 0,
    // Vite's polyfill is an inline script, which the policy blocks.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: {
        // Few files a page: small ones that follow from each other cost a round trip each.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
  // For `vite --config web/explorer.config.ts` with the server beside it.
  server: { proxy: { '^/(graphql|imports|exports)': 'http://127.0.0.1:4000' } },
});
