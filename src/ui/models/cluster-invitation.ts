import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { acceptInvitation } from '../../dojo/accept-invitation.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import type { ClusterInvitation } from '../../dojo/open-invitation.ts';
import { acceptProblemWords } from '../words/group.ts';

/** An invitation to a cluster: which language to join in is chosen once it is here. */
export type ClusterInvitationModel = {
  readonly kind: 'cluster';
  readonly invitation: ClusterInvitation;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | null>;
  /** Makes the cluster here. Whether it is here then. */
  accept(): Promise<boolean>;
};

export function createClusterInvitation(
  dojo: Dojo,
  invitation: ClusterInvitation,
): ClusterInvitationModel {
  const isBusy = signal(false);
  const problem = signal<string | null>(null);
  return {
    kind: 'cluster',
    invitation,
    isBusy,
    problem,
    async accept() {
      if (isBusy.peek()) return false;
      batch(() => {
        isBusy.value = true;
        problem.value = null;
      });
      try {
        const accepted = await acceptInvitation(dojo, invitation.cluster);
        if (!accepted.ok) problem.value = acceptProblemWords(accepted.problem);
        return accepted.ok;
      } finally {
        isBusy.value = false;
      }
    },
  };
}
