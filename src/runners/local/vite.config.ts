import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// The local runner as one script, since Node 20 does not read TypeScript: `npm run runner` makes it.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: 'main.ts',
    target: 'node20',
    outDir: fileURLToPath(
      new URL('../../../node_modules/.cache/pocket-dojo/local-runner', import.meta.url),
    ),
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'local-runner.mjs' } },
  },
});
