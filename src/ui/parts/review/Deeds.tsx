import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import type { KataHead } from '../../../dojo/ports.ts';
import type { Relation } from '../../../dojo/relation.ts';
import { lightsOf } from '../../../kata/light.ts';
import { numberAt } from '../../../kata/numbers.ts';
import { createDeeds } from '../../models/deeds.ts';
import { kataLink } from '../../route.ts';
import {
  checkoutWords,
  deedWords,
  eventWords,
  forkTip,
  resumeTip,
  revertWords,
  type DeedWords,
} from '../../words/deeds.ts';
import { saveStartPointWords } from '../../words/start-points.ts';
import { ForkDialog } from './ForkDialog.tsx';
import { SaveStartPointDialog } from './SaveStartPointDialog.tsx';

/** What can be done with the event that is looked at: go back to it, take it over, fork it; or go on. */
export function Deeds(props: {
  readonly dojo: Dojo;
  readonly head: KataHead;
  /** The event that is looked at. */
  readonly index: number;
}) {
  const { dojo, head, index } = props;
  const { manifest } = head;
  const deeds = useMemo(() => createDeeds(dojo, manifest), [dojo, manifest]);
  useEffect(() => () => deeds.close(), [deeds]);
  const [asked, ask] = useState<'fork' | 'start-point' | null>(null);
  const relation = deeds.relation.value;
  const problem = deeds.problem.value;
  const lights = useMemo(() => lightsOf(head.events), [head]);
  const light = lights.find((each) => each.index === index) ?? null;
  const name = eventWords(numberAt(head.events, index), light);
  const goBack = async (): Promise<void> => {
    const id = await deeds.goBackTo(index);
    if (id !== null) location.hash = kataLink(id);
  };
  const goingBack = { isBusy: deeds.isGoing.value, onPress: () => void goBack() };
  return (
    <>
      <span class="deeds" role="group" aria-label={deedWords.group}>
        <Deed name={deedWords.revert} words={revertWords(relation, light)} {...goingBack} />
        <Deed
          name={deedWords.checkout}
          words={checkoutWords(relation, light, manifest)}
          {...goingBack}
        />
        <Deed
          name={deedWords.fork}
          words={{ canDo: true, words: forkTip }}
          isBusy={false}
          onPress={() => ask('fork')}
        />
        <Deed
          name={saveStartPointWords.deed}
          words={{ canDo: true, words: saveStartPointWords.deedTip }}
          isBusy={false}
          onPress={() => ask('start-point')}
        />
        <a
          class="button quiet"
          href={kataLink(resumedBy(relation) ?? manifest.id)}
          title={resumeTip(resumedBy(relation) ?? manifest.id)}
        >
          {deedWords.resume}
        </a>
      </span>
      {problem !== null && (
        <p class="notice notice-problem deed-problem" role="alert">
          {problem}
        </p>
      )}
      {asked === 'fork' && (
        <ForkDialog
          dojo={dojo}
          id={manifest.id}
          index={index}
          name={name}
          language={manifest.display_name}
          onClose={() => ask(null)}
        />
      )}
      {asked === 'start-point' && (
        <SaveStartPointDialog
          dojo={dojo}
          id={manifest.id}
          index={index}
          name={name}
          proposed={manifest.exercise ?? manifest.display_name}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}

/** One that cannot be pressed keeps its place in the order of the keyboard, and says why. */
function Deed(props: {
  readonly name: string;
  readonly words: DeedWords;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}) {
  const { canDo, words } = props.words;
  const wordsId = useId();
  const isOff = !canDo || props.isBusy;
  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-disabled={isOff}
        aria-describedby={wordsId}
        title={words}
        onClick={() => {
          if (!isOff) props.onPress();
        }}
      >
        {props.name}
      </button>
      <span id={wordsId} hidden>
        {words}
      </span>
    </>
  );
}

/** From another avatar's review, one's own practice is gone on with. */
function resumedBy(relation: Relation | null): string | null {
  return relation?.kind === 'beside' ? relation.id : null;
}
