import { repositoryIn } from './repository.ts';
import type { RaceKind, Races, Round } from './races.ts';

/** What native git and the tabs themselves have to say against the races that were run. */
export function troubleInRaces(
  rounds: readonly Round[],
  kind: RaceKind,
  download: string,
): Pick<Races, 'killed' | 'trouble'> {
  const repository = repositoryIn(download);
  try {
    const tags = repository.tags();
    const commits = repository.commits();
    const fsck = repository.fsck();
    const failTags = new Map(
      [...tags.keys()].flatMap((tag) => {
        const index = /^fail-(\d+)-/.exec(tag)?.[1];
        return index === undefined ? [] : [[Number(index), tag] as const];
      }),
    );
    const won = repository.texts(rounds.map(({ index }) => `${index}:files/who.txt`));
    const lost = repository.texts(
      rounds.map(({ index }) => `${failTags.get(index) ?? `fail-${index}`}:files/who.txt`),
    );
    const lostFrom = repository.texts(
      rounds.map(({ index }) => failTags.get(index) ?? `fail-${index}`),
    );
    const trouble = rounds.flatMap((round, at): readonly string[] => {
      const { index } = round;
      const [winner, loser] = round.isWonByA ? ['A', 'B'] : ['B', 'A'];
      const has = failTags.has(index);
      const checks: Readonly<Record<string, boolean>> = {
        'not one winner': hasOneWinner(round),
        'the tabs show other lights': round.areSame,
        'main is not linear': commits[index] === tags.get(`${index}`),
        'the winner is another': won[at] === `${winner} in round ${index}\n`,
        'the loser was not kept': has || (kind === 'killed' && round.ofB === null),
        'the loser is not whole': !has || lost[at] === `${loser} in round ${index}\n`,
        'the loser stands elsewhere':
          !has || (lostFrom[at] ?? '').includes(`parent ${commits[index - 1]}\n`),
      };
      return Object.keys(checks)
        .filter((name) => checks[name] === false)
        .map((name) => `round ${index}: ${name}`);
    });
    const dead = rounds.filter(({ ofB }) => ofB === null);
    const lostDead = dead.filter(({ isWonByA }) => isWonByA);
    const kept = lostDead.filter(({ index }) => failTags.has(index)).length;
    return {
      killed: {
        won: dead.length - lostDead.length,
        kept,
        nothing: lostDead.length - kept,
      },
      trouble: [
        ...trouble,
        ...(fsck === '' ? [] : [fsck]),
        ...(commits.length === rounds.length + 1 ? [] : [`${commits.length} commits on main`]),
        ...(failTags.size + commits.length === tags.size ? [] : [`${tags.size} tags`]),
      ],
    };
  } finally {
    repository.remove();
  }
}

/** Of a tab that was killed it is not known whether it won; if it did not, the other one did. */
function hasOneWinner({ ofA, ofB }: Round): boolean {
  const problems = [ofA, ofB].flatMap((of) => (of === null ? [] : [of.problem]));
  if (problems.some((problem) => problem !== null && problem.kind !== 'overtaken')) return false;
  const winners = problems.filter((problem) => problem === null).length;
  return ofB === null ? ofA !== null : winners === 1;
}
