import type { Member } from '../../../dojo/group-joined.ts';
import { lightsOf } from '../../../kata/light.ts';
import { kataLink } from '../../route.ts';
import { groupWords, memberWords } from '../../words/group.ts';
import { Dialog } from '../Dialog.tsx';

/** Asks which of several katas of the same animal is to be entered. */
export function MembersDialog(props: {
  readonly katas: readonly Member[];
  readonly onEnter: (id: string) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={groupWords.several} onClose={props.onClose}>
      {(close) => (
        <>
          <ul class="members">
            {props.katas.map(({ id, avatarIndex, events }) => (
              <li key={id}>
                <a href={kataLink(id)} onClick={() => props.onEnter(id)}>
                  {memberWords(avatarIndex, id, lightsOf(events).length - 1)}
                </a>
              </li>
            ))}
          </ul>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {groupWords.cancel}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
