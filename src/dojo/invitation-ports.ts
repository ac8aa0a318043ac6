import type { GroupJsonProblem } from '../kata/group-json.ts';
import type { Result } from '../kata/result.ts';
import type { Group } from './group-ports.ts';

/** Makes of a group what can be put into a link, and reads what came by one. Met by archive/. */
export interface Invitations {
  /** Letters, digits, `-`, `_` and `.`, the last of them a letter or digit. */
  code(group: Group): Promise<string>;
  /** Reads a code, or a group's file. Trusts nothing in it. */
  read(text: string): Promise<Result<Group, InvitationProblem>>;
}

export type InvitationProblem =
  | GroupJsonProblem
  /** A part of it is missing: programs that show links sometimes cut them. */
  | { readonly kind: 'cut' }
  /** It is whole in form, and not what was sent. */
  | { readonly kind: 'altered' };
