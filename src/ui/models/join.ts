import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { acceptInvitation } from '../../dojo/accept-invitation.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { joinGroup, type Joined } from '../../dojo/join-group.ts';
import { openInvitation, type Invitation } from '../../dojo/open-invitation.ts';
import { rememberAvatar } from '../../dojo/own-avatar.ts';
import { failed, ok, type Result } from '../../kata/result.ts';
import { acceptProblemWords, invitationProblemWords, joinProblemWords } from '../words/group.ts';
import { createClusterInvitation, type ClusterInvitationModel } from './cluster-invitation.ts';

export type JoinModel = {
  readonly kind: 'group';
  readonly invitation: Invitation;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | null>;
  /** Who has joined, once that is so. */
  readonly joined: ReadonlySignal<Joined | null>;
  /** Makes the group here and joins it, as a random animal. */
  join(): Promise<void>;
  /** Makes the group here. Whether it is here then. */
  accept(): Promise<boolean>;
};

/** A model of what a link or a file invites to, or the sentence that says why it does not read. */
export async function loadJoinModel(
  dojo: Dojo,
  text: string,
): Promise<Result<JoinModel | ClusterInvitationModel, { readonly words: string }>> {
  const opened = await openInvitation(dojo, text);
  if (!opened.ok) return failed({ words: invitationProblemWords(opened.problem) });
  const invitation = opened.value;
  return ok(
    invitation.kind === 'group'
      ? createJoinModel(dojo, invitation)
      : createClusterInvitation(dojo, invitation),
  );
}

function createJoinModel(dojo: Dojo, invitation: Invitation): JoinModel {
  const { group } = invitation;
  const { id } = group.manifest;
  const isBusy = signal(false);
  const problem = signal<string | null>(null);
  const joined = signal<Joined | null>(null);

  async function alone<T>(work: () => Promise<T>): Promise<T | null> {
    if (isBusy.peek()) return null;
    batch(() => {
      isBusy.value = true;
      problem.value = null;
    });
    try {
      return await work();
    } finally {
      isBusy.value = false;
    }
  }

  async function accepted(): Promise<boolean> {
    const accepting = await acceptInvitation(dojo, group);
    if (!accepting.ok) problem.value = acceptProblemWords(accepting.problem);
    return accepting.ok;
  }

  return {
    kind: 'group',
    invitation,
    isBusy,
    problem,
    joined,
    accept: async () => (await alone(accepted)) === true,
    join: async () => {
      await alone(async () => {
        if (!(await accepted())) return;
        const joining = await joinGroup(dojo, id);
        if (joining.ok) await rememberAvatar(dojo, id, joining.value.id);
        batch(() => {
          if (joining.ok) joined.value = joining.value;
          else problem.value = joinProblemWords(joining.problem, null);
        });
      });
    },
  };
}
