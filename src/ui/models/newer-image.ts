import type { Dojo } from '../../dojo/dojo.ts';
import type { KataOfLanguage } from '../../dojo/kata-language.ts';
import { tellNewerImage } from '../../dojo/tell-newer-image.ts';
import { newerImageHereWords } from '../words/images.ts';
import type { Notice } from './notices.ts';

/** What there is to say, once, of a newer image of a kata's language; null for nothing. Never rejects. */
export async function newerImageNotice(dojo: Dojo, kata: KataOfLanguage): Promise<Notice | null> {
  // Where it cannot be found out, it is told the next time.
  const newer = await tellNewerImage(dojo, kata).catch(() => null);
  return newer === null ? null : { kind: 'told', words: newerImageHereWords(newer) };
}
