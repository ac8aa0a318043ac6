import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Light } from '../../../kata/light.ts';
import type { ChangesOfLight, FileChanges } from '../../models/changes-of-light.ts';
import { lightName, lightStory, lightTipWords } from '../../words/lights.ts';
import { LightIcon } from '../LightIcon.tsx';
import { ChangedFiles } from './ChangedFiles.tsx';
import type { Tip } from './use-tip.ts';
import { usePlaced } from './use-placed.ts';

/** What a light is, and what it changed, beside the light. What changed is read when it is drawn. */
export function LightTip(props: {
  readonly light: Light;
  readonly tip: Tip;
  readonly changesOf: ChangesOfLight;
  /** Where the light leads, for those who have touched it. */
  readonly href: string;
  readonly handlers: ReturnType<typeof import('./use-tip.ts').useTip>['tipHandlers'];
  /** Whose light it is, where there are those of several. */
  readonly children?: ComponentChildren;
}) {
  const { light, tip, changesOf } = props;
  const box = useRef<HTMLDivElement>(null);
  const changes = useChanges(changesOf, light.index);
  usePlaced(box, tip.anchor, changes);
  return (
    <div class={`light-tip light-${light.colour}`} role="tooltip" ref={box} {...props.handlers}>
      {props.children}
      <p class="light-tip-heading">
        <LightIcon light={light} />
        <span>
          <strong>{lightName(light)}</strong>: {lightStory(light)}
        </span>
      </p>
      {changes === 'loading' && <p class="faint">{lightTipWords.loading}</p>}
      {changes === 'unread' && <p class="faint">{lightTipWords.unread}</p>}
      {typeof changes === 'object' && light.index > 0 && <ChangedFiles changes={changes} />}
      {tip.isTouched && (
        <a class="button" href={props.href}>
          {lightTipWords.review}
        </a>
      )}
    </div>
  );
}

type Changes = 'loading' | 'unread' | readonly FileChanges[];

function useChanges(changesOf: ChangesOfLight, index: number): Changes {
  const [read, setRead] = useState<{ readonly index: number; readonly changes: Changes } | null>(
    null,
  );
  useEffect(() => {
    let isWanted = true;
    const take = (changes: Changes): void => {
      if (isWanted) setRead({ index, changes });
    };
    changesOf(index).then(take, () => take('unread'));
    return () => {
      isWanted = false;
    };
  }, [changesOf, index]);
  return read?.index === index ? read.changes : 'loading';
}
