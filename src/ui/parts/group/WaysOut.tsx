import { enterLink, homeLink, importLink } from '../../route.ts';
import { joinScreenWords } from '../../words/group.ts';

/** Where one can go who came for a group that cannot be had. */
export function WaysOut() {
  return (
    <p class="ways-out">
      <a class="button" href={importLink}>
        {joinScreenWords.importWord}
      </a>
      <a class="button" href={enterLink()}>
        {joinScreenWords.enter}
      </a>
      <a class="button" href={homeLink}>
        {joinScreenWords.home}
      </a>
    </p>
  );
}
