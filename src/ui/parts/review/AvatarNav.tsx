import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { avatarName } from '../../../kata/avatars.ts';
import type { DiffMode } from '../../../kata/review-place.ts';
import type { ReviewModel } from '../../models/review.ts';
import {
  avatarPlace,
  createReviewAvatars,
  type ReviewAvatar,
} from '../../models/review-avatars.ts';
import { reviewLink } from '../../route.ts';
import {
  avatarChoiceWords,
  avatarsWord,
  avatarTip,
  closeWord,
  nextAvatarWords,
  previousAvatarWords,
} from '../../words/review.ts';
import { Avatar } from '../Avatar.tsx';
import { Dialog } from '../Dialog.tsx';

/** In a group: the avatar whose practice this is, and the way to those of the others. */
export function AvatarNav({ dojo, model }: { readonly dojo: Dojo; readonly model: ReviewModel }) {
  const manifest = useMemo(() => model.head.peek().manifest, [model]);
  const avatars = useMemo(() => createReviewAvatars(dojo, manifest), [dojo, manifest]);
  useEffect(() => () => avatars.close(), [avatars]);
  const [isChoosing, setChoosing] = useState(false);
  const active = avatars.active.value;
  const place = active.findIndex(({ id }) => id === model.id);
  const here = active[place];
  const diff = model.asked.value.diff;
  if (here === undefined) return null;
  return (
    <span class="avatar-nav" role="group" aria-label={avatarsWord}>
      <Neighbour name={previousAvatarWords} picture="‹" avatar={active[place - 1]} diff={diff} />
      <button
        type="button"
        class="button quiet avatar-here"
        aria-haspopup="dialog"
        title={avatarChoiceWords}
        onClick={() => setChoosing(true)}
      >
        <Avatar index={here.avatarIndex} size={28} />
        {avatarName(here.avatarIndex)}
      </button>
      <Neighbour name={nextAvatarWords} picture="›" avatar={active[place + 1]} diff={diff} />
      {isChoosing && (
        <Dialog title={avatarsWord} onClose={() => setChoosing(false)}>
          {(close) => (
            <>
              <p class="field-hint">{avatarTip(diff)}</p>
              <ul class="avatar-choice">
                {active.map((avatar) => (
                  <li key={avatar.id}>
                    <a
                      href={linkTo(avatar, diff)}
                      aria-current={avatar.id === model.id ? 'true' : undefined}
                      onClick={close}
                    >
                      <Avatar index={avatar.avatarIndex} size={40} />
                      {avatarName(avatar.avatarIndex)}
                    </a>
                  </li>
                ))}
              </ul>
              <div class="dialog-buttons">
                <button type="button" class="button" onClick={close}>
                  {closeWord}
                </button>
              </div>
            </>
          )}
        </Dialog>
      )}
    </span>
  );
}

/** The review that is gone to is another screen: there the focus comes back to what was pressed. */
let pressed: string | null = null;

function Neighbour(props: {
  readonly name: string;
  readonly picture: string;
  readonly avatar: ReviewAvatar | undefined;
  readonly diff: DiffMode;
}) {
  const { name, avatar, diff } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (pressed !== name) return;
    pressed = null;
    button.current?.focus();
  }, [name]);
  return (
    <button
      type="button"
      class="icon-button"
      ref={button}
      aria-label={name}
      title={avatar === undefined ? name : `${avatarName(avatar.avatarIndex)}: ${avatarTip(diff)}`}
      aria-disabled={avatar === undefined}
      onClick={() => {
        if (avatar === undefined) return;
        pressed = name;
        location.hash = linkTo(avatar, diff);
      }}
    >
      <span aria-hidden="true">{props.picture}</span>
    </button>
  );
}

function linkTo(avatar: ReviewAvatar, diff: DiffMode): string {
  const place = avatarPlace(avatar, diff);
  return reviewLink(avatar.id, place.index, place.diff);
}
