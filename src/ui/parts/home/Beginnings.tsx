import { createGroupLink, createLink, enterLink, importLink } from '../../route.ts';
import { homeWords } from '../../words/home.ts';

/** The ways to begin, each with what it is. */
export function Beginnings() {
  return (
    <ul class="beginnings" aria-label={homeWords.begin}>
      {ways.map(({ link, name, meaning, isFirst }) => (
        <li key={name} class={isFirst ? 'beginning beginning-first' : 'beginning'}>
          <a class="beginning-link" href={link}>
            {name}
          </a>
          <p>{meaning}</p>
        </li>
      ))}
    </ul>
  );
}

const ways = [
  { link: createLink, name: homeWords.solo, meaning: homeWords.soloMeaning, isFirst: true },
  { link: createGroupLink, name: homeWords.group, meaning: homeWords.groupMeaning, isFirst: false },
  { link: enterLink(), name: homeWords.enter, meaning: homeWords.enterMeaning, isFirst: false },
  { link: importLink, name: homeWords.import, meaning: homeWords.importMeaning, isFirst: false },
];
