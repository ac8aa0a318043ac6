import { avatarName } from '../../../kata/avatars.ts';
import { groupOf, type Manifest } from '../../../kata/manifest.ts';
import { groupLink, reviewLink } from '../../route.ts';
import { avatarTip, kataWords } from '../../words/kata.ts';
import { Avatar } from '../Avatar.tsx';

/** What is practised, whose it is, and the way to the others of the group. */
export function KataBar(props: {
  readonly manifest: Manifest;
  readonly onSettings: () => void;
  readonly onKeys: () => void;
}) {
  const { manifest } = props;
  const group = groupOf(manifest);
  return (
    <>
      {group !== null && (
        <a
          class="bar-avatar"
          href={reviewLink(manifest.id, -1)}
          title={avatarTip(avatarName(group.avatarIndex))}
        >
          <Avatar index={group.avatarIndex} size={28} />
          {avatarName(group.avatarIndex)}
        </a>
      )}
      <span class="bar-language">{manifest.display_name}</span>
      {group === null ? (
        <span class="bar-id" title={kataWords.idTip}>
          {manifest.id}
        </span>
      ) : (
        <dl class="bar-ids">
          <dt>{kataWords.group}</dt>
          <dd class="bar-id">{group.id}</dd>
          <dt class="bar-own">{kataWords.practice}</dt>
          <dd class="bar-id bar-own">{manifest.id}</dd>
        </dl>
      )}
      <div class="bar-buttons">
        {group !== null && (
          <a class="button quiet" href={groupLink(group.id)}>
            {kataWords.dashboard}
          </a>
        )}
        <button
          type="button"
          class="button quiet"
          aria-keyshortcuts={kataWords.keysKeys}
          onClick={props.onKeys}
        >
          {kataWords.keys}
        </button>
        <button type="button" class="button quiet" onClick={props.onSettings}>
          {kataWords.settings}
        </button>
      </div>
    </>
  );
}
