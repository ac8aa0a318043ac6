import type { Progress } from '../../../dojo/progress-of.ts';
import { avatarNames } from '../../../kata/avatars.ts';
import type { DashboardModel } from '../../models/dashboard.ts';
import { reviewLink } from '../../route.ts';
import {
  animalWords,
  dashboardWords as words,
  progressWords,
  reviewWords,
} from '../../words/dashboard.ts';
import { lightWord } from '../../words/lights.ts';
import { Avatar } from '../Avatar.tsx';
import { LightIcon } from '../LightIcon.tsx';

/** Of each animal the last light, and what its tests counted when they last came to a verdict. */
export function DashboardProgress({ model }: { readonly model: DashboardModel }) {
  const ofKatas = model.progress.ofKatas.value;
  const rows = model.rows.value;
  const hasTwin = (avatarIndex: number) =>
    rows.filter((row) => row.avatarIndex === avatarIndex).length > 1;
  return (
    <div class="dash-region dash-progress" role="region" aria-label={words.progress} tabIndex={0}>
      <table aria-label={words.progress}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.lastLight}</th>
            <th scope="col">{words.counted}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const animal = animalWords(row.avatarIndex, hasTwin(row.avatarIndex) ? row.id : null);
            const last = row.lights.at(-1);
            return (
              <tr key={row.id}>
                <th scope="row" class="dash-name">
                  <a href={reviewLink(row.id, -1, 'test')} aria-label={reviewWords(animal)}>
                    {avatarNames[row.avatarIndex] !== undefined && (
                      <Avatar index={row.avatarIndex} size={28} />
                    )}
                    <span class="dash-animal">{animal}</span>
                  </a>
                </th>
                <td>
                  {last !== undefined && (
                    <span class="dash-last">
                      <LightIcon colour={last.colour} />
                      {lightWord(last.colour)}
                    </span>
                  )}
                </td>
                <td>
                  <Counted progress={ofKatas.get(row.id) ?? null} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Counted({ progress }: { readonly progress: Progress | null }) {
  return progress?.kind === 'found' && progress.texts.length > 0 ? (
    <>
      {progress.texts.map((text) => (
        <code key={text}>{text}</code>
      ))}
    </>
  ) : (
    <span class="faint">{progressWords(progress)}</span>
  );
}
