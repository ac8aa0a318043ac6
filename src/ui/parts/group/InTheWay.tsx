import { groupLink } from '../../route.ts';
import { joinScreenWords } from '../../words/group.ts';
import { WaysOut } from './WaysOut.tsx';

/** What can be done where something else here has the id of what one is invited to. */
export function InTheWay(props: { readonly standing: 'taken' | 'differs'; readonly id: string }) {
  if (props.standing === 'taken') return <WaysOut />;
  return (
    <p class="ways-out">
      <a class="button" href={groupLink(props.id)}>
        {joinScreenWords.goToHere}
      </a>
    </p>
  );
}
