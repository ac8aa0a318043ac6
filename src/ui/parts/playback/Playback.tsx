import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import type { KataHead } from '../../../dojo/ports.ts';
import { unreachable } from '../../../kata/result.ts';
import { loadSignal } from '../../models/load.ts';
import { loadPlaybackModel } from '../../models/playback.ts';
import { playWords } from '../../words/playback.ts';
import { onBeat, prefersStill } from './beat.ts';
import { Player } from './Player.tsx';

/** A kata as an animation, which plays as soon as it is there. */
export function Playback(props: {
  readonly dojo: Dojo;
  readonly head: KataHead;
  /** The event that is looked at: it begins there, or at the beginning where that is the last. */
  readonly index: number;
  /** With the event that it has come to, each time. */
  readonly onShow: (index: number) => void;
  /** With the event that it had come to. */
  readonly onClose: (index: number, isDetailed: boolean) => void;
}) {
  const { dojo, index, onShow, onClose } = props;
  // What is played is the kata as it was when playing began.
  const first = useRef({ head: props.head, index });
  const state = useMemo(() => {
    const stage = { onBeat, isStill: prefersStill };
    return loadSignal(
      loadPlaybackModel(dojo, first.current.head, first.current.index, stage),
      messageOf,
    );
  }, [dojo]);
  useEffect(
    () => () => {
      if (state.value.kind === 'loaded') state.value.value.close();
    },
    [state],
  );
  useEffect(() => {
    const { value } = state;
    if (index === first.current.index || value.kind !== 'loaded') return;
    first.current = { ...first.current, index };
    void value.value.goToEvent(index);
  }, [state, index]);
  const now = state.value;
  switch (now.kind) {
    case 'loading':
      return (
        <p class="playback" role="status">
          {playWords.coming}
        </p>
      );
    case 'failed':
      return (
        <p class="notice notice-problem" role="alert">
          {now.words}
        </p>
      );
    case 'loaded':
      return (
        <Player model={now.value} head={first.current.head} onShow={onShow} onClose={onClose} />
      );
    default:
      return unreachable(now);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
