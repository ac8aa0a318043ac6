import { avatarsUrl } from 'virtual:avatars';
import { avatarName } from '../../kata/avatars.ts';

/** The picture of a member. It says nothing by itself: its name is said by what it stands in. */
export function Avatar(props: {
  readonly index: number;
  /** In pixels, each way. */
  readonly size?: number;
}) {
  const { index, size = 32 } = props;
  return (
    <svg class="avatar" width={size} height={size} viewBox="-5 -5 42 42" aria-hidden="true">
      <use href={`${avatarsUrl}#${avatarName(index)}`} width="32" height="32" />
    </svg>
  );
}
