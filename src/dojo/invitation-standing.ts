import type { StorageProblem } from './ports.ts';

/** How what one is invited to stands to what is here. */
export type InvitationStanding =
  | 'new'
  /** The same, to the letter. */
  | 'here'
  /** Another group, or a cluster, has its id. */
  | 'differs'
  /** A practice has its id. */
  | 'taken';

/** Why it was not taken in. */
export type AcceptProblem =
  | StorageProblem
  /** Something else has its id here. Nothing was changed. */
  | { readonly kind: 'differs' | 'taken'; readonly id: string };
