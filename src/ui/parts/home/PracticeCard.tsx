import { avatarNames } from '../../../kata/avatars.ts';
import type { Light } from '../../../kata/light.ts';
import type { HomeModel } from '../../models/home.ts';
import type { GroupMember, PracticeCard as Card } from '../../models/practice-cards.ts';
import { groupLink, kataLink } from '../../route.ts';
import { homeWords } from '../../words/home.ts';
import { lightName } from '../../words/lights.ts';
import { Avatar } from '../Avatar.tsx';
import { LightIcon } from '../LightIcon.tsx';
import { saveFile } from '../save-file.ts';

/** A practice at a glance, with the way into it and what can be done with it. */
export function PracticeCard({ model, card }: { readonly model: HomeModel; readonly card: Card }) {
  return (
    <article class={`card card-${card.kind}`} data-id={card.id}>
      <a class="card-link" href={card.kind === 'group' ? groupLink(card.id) : kataLink(card.id)}>
        <span class="card-title">{titleOf(card)}</span>
        {card.kind === 'group' && <span class="visually-hidden">{homeWords.groupMark}</span>}
        <span class="card-id">{card.id}</span>
      </a>
      <span class="card-language">{card.exercise === null ? '' : card.language}</span>
      {card.lastAt !== null && (
        <time class="card-time" dateTime={card.lastAt.toISOString()}>
          {timeWords(card.lastAt)}
        </time>
      )}
      {card.kind === 'kata' ? (
        <Lights lights={card.lights} isUnread={card.language === ''} />
      ) : (
        <Members members={card.members} />
      )}
      <div class="card-end">
        {card.kind === 'kata' && card.group !== null && <MemberOf {...card.group} />}
        {card.kind === 'group' && <span class="card-mark">{homeWords.groupMark}</span>}
        <span class="card-buttons">
          {card.kind === 'kata' && (
            <IconButton
              name={homeWords.download(card)}
              path="M10 3v9m-4-4 4 4 4-4M4 16h12"
              onClick={() => void download(model, card.id)}
            />
          )}
          <IconButton
            name={homeWords.remove(card)}
            path="M4 6h12M8 6V4h4v2m-6 0 .7 10h6.6L14 6"
            onClick={() => void model.remove(card)}
          />
        </span>
      </div>
    </article>
  );
}

async function download(model: HomeModel, id: string): Promise<void> {
  const file = await model.download(id);
  if (file !== null) saveFile(file);
}

export function titleOf({ exercise, language }: Card): string {
  return exercise ?? (language === '' ? homeWords.unreadable : language);
}

/** So many of the newest lights fit on a card. */
const shownLights = 14;

function Lights(props: { readonly lights: readonly Light[]; readonly isUnread: boolean }) {
  const { lights, isUnread } = props;
  const last = lights.at(-1);
  const hidden = lights.length - shownLights;
  return (
    <span class="card-lights">
      {hidden > 0 && (
        <span class="faint" aria-hidden="true">
          +{hidden}
        </span>
      )}
      {lights.slice(-shownLights).map((light) => (
        <LightIcon key={light.index} light={light} />
      ))}
      {last === undefined ? (
        <span class="faint">{isUnread ? '' : homeWords.untested}</span>
      ) : (
        <span class="visually-hidden">{homeWords.lastLight(lightName(last))}</span>
      )}
    </span>
  );
}

/** So many animals fit on a card. */
const shownMembers = 9;

function Members({ members }: { readonly members: readonly GroupMember[] }) {
  return (
    <span class="card-lights card-members">
      {members.slice(0, shownMembers).map(({ id, avatarIndex, last }) => (
        <span key={id} class="card-member">
          {avatarIndex in avatarNames && <Avatar index={avatarIndex} size={26} />}
          {last !== null && <LightIcon light={last} />}
        </span>
      ))}
      <span class="faint">
        {members.length === 0 ? homeWords.noMembers : homeWords.members(members.length)}
      </span>
    </span>
  );
}

function MemberOf({ id, avatarIndex }: { readonly id: string; readonly avatarIndex: number }) {
  return (
    <span class="card-member-of">
      {avatarIndex in avatarNames && <Avatar index={avatarIndex} size={22} />}
      {homeWords.memberOf(avatarNames[avatarIndex] ?? '')} <a href={groupLink(id)}>{id}</a>
    </span>
  );
}

function IconButton(props: {
  readonly name: string;
  readonly path: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.name}
      onClick={props.onClick}
    >
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d={props.path} />
      </svg>
    </button>
  );
}

function timeWords(at: Date): string {
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday
    ? at.toLocaleTimeString(undefined, { timeStyle: 'short' })
    : at.toLocaleDateString(undefined, { dateStyle: 'medium' });
}
