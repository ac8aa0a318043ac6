import { useState } from 'preact/hooks';
import type { Member } from '../../../dojo/group-joined.ts';
import type { GroupModel, Seat } from '../../models/group.ts';
import { kataLink } from '../../route.ts';
import { groupWords } from '../../words/group.ts';
import { AvatarGrid } from './AvatarGrid.tsx';
import { MembersDialog } from './MembersDialog.tsx';

/** The 64 avatars, to join as a free one or to go on as one that is here. */
export function ChooseAvatar(props: { readonly model: GroupModel; readonly onJoined: () => void }) {
  const { model } = props;
  const [asked, ask] = useState<readonly Member[] | null>(null);

  const enter = async ({ katas }: Seat): Promise<void> => {
    const [first, ...others] = katas;
    if (others.length > 0) ask(katas);
    else if (first !== undefined) {
      await model.enter(first.id);
      location.hash = kataLink(first.id);
    }
  };
  const join = async ({ index }: Seat): Promise<void> => {
    await model.join(index);
    if (model.problem.peek() === null) props.onJoined();
  };

  return (
    <div class="choose-avatar">
      <p class="faint">{groupWords.avatarsHint}</p>
      <AvatarGrid
        seats={model.seats.value}
        canJoin={model.isWhole}
        onJoin={(seat) => void join(seat)}
        onEnter={(seat) => void enter(seat)}
      />
      {asked !== null && (
        <MembersDialog
          katas={asked}
          onEnter={(id) => void model.enter(id)}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}
