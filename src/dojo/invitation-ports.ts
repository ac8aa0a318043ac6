import type { GroupJsonProblem } from '../kata/group-json.ts';
import type { Result } from '../kata/result.ts';
import type { WholeCluster } from './cluster-ports.ts';
import type { Group } from './group-ports.ts';

/** What others can be invited to. */
export type Shareable = Group | WholeCluster;

/** Makes of a group or a cluster what can be put into a link, and reads what came by one. Met by archive/. */
export interface Invitations {
  /** Letters, digits, `-`, `_` and `.`, the last of them a letter or digit. */
  code(shared: Shareable): Promise<string>;
  /** Reads a code, or a file. Trusts nothing in it. */
  read(text: string): Promise<Result<Shareable, InvitationProblem>>;
}

export type InvitationProblem =
  | GroupJsonProblem
  /** A part of it is missing: programs that show links sometimes cut them. */
  | { readonly kind: 'cut' }
  /** It is whole in form, and not what was sent. */
  | { readonly kind: 'altered' };
