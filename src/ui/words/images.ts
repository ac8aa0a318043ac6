import type { NewerImage } from '../../dojo/tell-newer-image.ts';
import type { BrowserNeed } from '../../kata/browser-need.ts';
import { imageTag } from '../../kata/language-image.ts';

// What is said of language images: what a language brings, in one version of it.

/** A practice is opened that was begun with another image than there is now. */
export function newerImageHereWords({ own, newest, isOwnKept }: NewerImage): string {
  const versions = `This practice began with ${versionWords(own)} of its language, and ${versionWords(newest)} is here now.`;
  return isOwnKept
    ? `${versions} It goes on being tested with the one that it began with, which is kept here; a fork takes the new one.`
    : `${versions} It is tested with the new one, as the other is not kept here: its tests may come out otherwise. Each light records which it was.`;
}

/** The language cannot be run in this browser, whatever is fetched. */
export function lackingWords(needs: readonly BrowserNeed[]): string {
  const names = needs.map((need) => needNames[need]).join(', ');
  return `The tests of this language cannot be run in this browser: it lacks ${names}. Nothing is lost; a newer browser has it, or tests can run elsewhere.`;
}

const needNames: Readonly<Record<BrowserNeed, string>> = {
  'wasm-exceptions': 'exceptions in WebAssembly',
};

/** In a list of languages: one that an older build of the app had. */
export function olderLanguageWords(displayName: string, olderTag: string | null): string {
  return olderTag === null ? displayName : `${displayName}, before (${olderTag})`;
}

function versionWords(imageName: string): string {
  const tag = imageTag(imageName);
  return tag === '' ? 'an unnamed version' : `version ${tag}`;
}
