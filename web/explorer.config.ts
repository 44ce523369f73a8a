import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('explorer', import.meta.url)),
  // The pages stand at `/`, `/ask`, `/service/…`; their files under `/explorer/`.
  base: '/explorer/',
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../dist/web/explorer', import.meta.url)),
    emptyOutDir: true,
    // Files inlined as `data:` would need a wider content security policy.
    assetsInlineLimit: 0,
    // Its helper for old browsers is an inline script, which the policy refuses.
    modulePreload: { polyfill: false },
    // The library of the relationship view, which loads when it is first needed.
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  // `vite --config web/explorer.config.ts` with the service beside it, to work on the pages.
  server: { proxy: { '^/(graphql|imports|exports)': 'http://127.0.0.1:4000' } },
});
