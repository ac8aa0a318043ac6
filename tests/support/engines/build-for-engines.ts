import buildSite from '../build-site.ts';
import { engineNames, findEngine } from './find-engine.ts';

/** Says which engines are not here. POCKET_DOJO_ENGINES=all makes that a failure: for CI. */
export default async function buildForEngines(): Promise<void> {
  const missing = engineNames
    .map(findEngine)
    .flatMap((found) => (found.isHere ? [] : found.advice));
  for (const advice of missing) console.log(`Skipped: ${advice}.`);
  if (missing.length > 0 && process.env['POCKET_DOJO_ENGINES'] === 'all') {
    throw new Error(`All engines are wanted. ${missing.join('; ')}.`);
  }
  await buildSite();
}
