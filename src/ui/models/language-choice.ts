import { signal, type ReadonlySignal } from '@preact/signals';
import { chooseLanguage } from '../../dojo/choose-language.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { kataLanguage } from '../../dojo/kata-language.ts';
import { languageHere } from '../../dojo/language-of-start-point.ts';
import type { KataHead, Language } from '../../dojo/ports.ts';
import { storageWords } from '../words/sentences.ts';

/** Choosing the language that a kata which was begun elsewhere is tested in here. */
export type LanguageChoice = {
  /** All that are here, by name. */
  readonly names: readonly string[];
  /** The image that the kata was begun in, and the name of what is like it. */
  readonly theirs: string;
  readonly like: string | null;
  /** What is picked, and not chosen before `choose`; null until something is. */
  readonly picked: ReadonlySignal<string | null>;
  /** Why it could not be kept; null when it was. */
  readonly problem: ReadonlySignal<string | null>;
  pick(name: string): void;
  /** Answers whether the choice is kept. */
  choose(): Promise<boolean>;
};

export async function loadLanguageChoice(
  dojo: Dojo,
  kata: Pick<KataHead, 'manifest' | 'events'>,
): Promise<LanguageChoice> {
  const { id, image_name: theirs } = kata.manifest;
  const languages = await dojo.startPoints.languages();
  const now = await kataLanguage(dojo, kata);
  const picked = signal(nameOf(now?.language ?? null));
  const problem = signal<string | null>(null);
  return {
    names: languages.map(({ manifest }) => manifest.display_name),
    theirs,
    like: nameOf(languageHere(theirs, languages)),
    picked,
    problem,
    pick(name) {
      picked.value = name;
      problem.value = null;
    },
    async choose() {
      const name = picked.peek();
      const language = languages.find(({ manifest }) => manifest.display_name === name);
      if (language === undefined) return false;
      const chosen = await chooseLanguage(dojo, id, language.manifest.image_name);
      problem.value = chosen.ok ? null : storageWords(chosen.problem);
      return chosen.ok;
    },
  };
}

function nameOf(language: Language | null): string | null {
  return language?.manifest.display_name ?? null;
}
