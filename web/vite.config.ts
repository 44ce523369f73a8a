import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('graphiql', import.meta.url)),
  // The page stands at /graphql and its files under /graphiql/, so relative addresses would miss them.
  base: '/graphiql/',
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../dist/web/graphiql', import.meta.url)),
    emptyOutDir: true,
    // The Monaco editor is one chunk of 2.8 MB.
    chunkSizeWarningLimit: 3_000,
    reportCompressedSize: false,
    // Dependencies mark files with "use client", which means nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  // `vite --config web/vite.config.ts` with the service beside it, to work on the page.
  server: { proxy: { '^/graphql$': 'http://127.0.0.1:4000' } },
});
