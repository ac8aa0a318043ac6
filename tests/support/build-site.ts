import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Where the journeys find the built app; apart from dist, so that a test never meets an old one. */
export const siteFolder = fileURLToPath(
  new URL('../../node_modules/.cache/pocket-dojo/site', import.meta.url),
);

export default async function buildSite(): Promise<void> {
  await build({
    logLevel: 'error',
    build: { outDir: siteFolder, emptyOutDir: true },
  });
}
