import { hasFile, patched, type Files } from '../kata/files.ts';
import type { Dojo } from './dojo.ts';
import { kataLanguage, type KataOfLanguage } from './kata-language.ts';
import type { Language } from './ports.ts';

const name = 'red_amber_green.js';

/** The files, with that of a language which tells the lights, when they have none. */
export function withTrafficLight(files: Files, language: Language | null): Files {
  const source = language?.files[name];
  return hasFile(files, name) || source === undefined ? files : withSource(files, source);
}

/**
 * The files of the next event of a kata. A kata of cyber-dojo has no red_amber_green.js: it gets the
 * one of the language that it is tested in here, and another when another language is chosen, unless
 * somebody has edited it.
 */
export function trafficLightOf(dojo: Dojo, kata: KataOfLanguage): (files: Files) => Promise<Files> {
  return async (files) => {
    const found = await kataLanguage(dojo, kata);
    const source = found?.language?.files[name];
    if (source === undefined || files[name] === source) return files;
    if (!hasFile(files, name)) return withSource(files, source);
    const shipped = await dojo.startPoints.languages();
    const isShipped = shipped.some((language) => language.files[name] === files[name]);
    return isShipped ? withSource(files, source) : files;
  };
}

/** What an editor holds, with the red_amber_green.js that an event got which was made from it. */
export function withLightOfEvent(edited: Files, was: Files, event: Files): Files {
  const source = event[name];
  const isEdited = edited[name] !== was[name];
  return source === undefined || isEdited || edited[name] === source
    ? edited
    : withSource(edited, source);
}

function withSource(files: Files, source: string): Files {
  return patched(files, { put: { [name]: source }, removed: [] });
}
