import { failed, ok, type Result } from '../kata/result.ts';
import type { TakenIn, TakeInProblem } from './take-in-files.ts';

/** What became of one kata or group. */
export type Outcome = Result<
  {
    readonly kind: 'imported' | 'advanced' | 'here-already' | 'group' | 'group-here';
    readonly id: string;
  },
  TakeInProblem
>;

/** Of each kata and group that a file had, those that were refused last; of all of it, when it was refused. */
export function outcomesOf(result: TakenIn['result']): readonly Outcome[] {
  if (!result.ok) return [result];
  const { katas, groups, refused } = result.value;
  return [
    ...katas.map((kata) => kata.result),
    ...groups.map((group) =>
      group.result.ok
        ? ok({ kind: group.result.value.kind, id: group.result.value.id })
        : group.result,
    ),
    ...refused.map((problem) => failed({ kind: 'bad-archive', problem } as const)),
  ];
}
