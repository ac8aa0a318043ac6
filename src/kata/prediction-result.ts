import type { Light } from './light.ts';

/**
 * What became of the prediction of a light: null when there was none, or when the run was faulty,
 * which proves nothing. A run that timed out proves every prediction wrong.
 */
export function predictionResult({
  predicted,
  colour,
}: Pick<Light, 'predicted' | 'colour'>): 'right' | 'wrong' | null {
  if (predicted === 'none' || colour === 'faulty' || colour === 'create') return null;
  return predicted === colour ? 'right' : 'wrong';
}
