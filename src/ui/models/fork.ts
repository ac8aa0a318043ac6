import { signal, type ReadonlySignal } from '@preact/signals';
import { deepForkKata, type DeepForkProblem } from '../../dojo/deep-fork-kata.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { forkGroup } from '../../dojo/fork-group.ts';
import { forkKata, type Fork } from '../../dojo/fork-kata.ts';
import type { EventOfKata } from '../../dojo/read-event.ts';
import { ok, unreachable, type Result } from '../../kata/result.ts';
import { notForkedWords, type ForkKind } from '../words/deeds.ts';

export type ForkState =
  | { readonly kind: 'asking'; readonly problem: string | null }
  | { readonly kind: 'forking' }
  | { readonly kind: 'forked'; readonly as: ForkKind; readonly fork: Fork };

export type ForkModel = {
  readonly state: ReadonlySignal<ForkState>;
  /** Once: what is being forked, or is, stays. */
  fork(as: ForkKind): Promise<void>;
};

export function createForkModel(dojo: Dojo, from: EventOfKata): ForkModel {
  const state = signal<ForkState>({ kind: 'asking', problem: null });
  return {
    state,
    async fork(as) {
      if (state.peek().kind !== 'asking') return;
      state.value = { kind: 'forking' };
      const forked = await forkAs(dojo, from, as);
      state.value = forked.ok
        ? { kind: 'forked', as, fork: forked.value }
        : { kind: 'asking', problem: notForkedWords(forked.problem) };
    },
  };
}

async function forkAs(
  dojo: Dojo,
  from: EventOfKata,
  as: ForkKind,
): Promise<Result<Fork, DeepForkProblem>> {
  switch (as) {
    case 'solo':
      return forkKata(dojo, from);
    case 'group':
      return forkGroup(dojo, from);
    case 'deep': {
      const forked = await deepForkKata(dojo, from);
      return forked.ok ? ok({ id: forked.value, tookNewerImage: false }) : forked;
    }
    default:
      return unreachable(as);
  }
}
