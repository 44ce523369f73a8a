import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('graphiql', import.meta.url)),
  // The page is at /graphql and its assets under /graphiql/, so that relative URLs would fail.
  base: '/graphiql/',
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../dist/web/graphiql', import.meta.url)),
    emptyOutDir: true,
    // The Monaco editor is one chunk of 2.8 MB.
    chunkSizeWarningLimit: 3_000,
    reportCompressedSize: false,
    // Dependencies contain "use client", which has no meaning here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  // For `vite --config web/vite.config.ts` with the server beside it.
  server: { proxy: { '^/graphql$': 'http://127.0.0.1:4000' } },
});
