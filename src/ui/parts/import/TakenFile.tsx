import type { ComponentChildren } from 'preact';
import { outcomesOf, type Outcome } from '../../../dojo/outcomes-of.ts';
import type { TakenInArchive, TakenInGroup, TakenInKata } from '../../../dojo/take-in-archive.ts';
import type { TakenIn } from '../../../dojo/take-in-files.ts';
import { failed, ok } from '../../../kata/result.ts';
import { groupLink, kataLink, reviewLink, startPointsLink } from '../../route.ts';
import {
  aboutWords,
  absentWords,
  importWords,
  newIdWords,
  restoredWords,
  startPointWords,
  summaryFacts,
  takenInWords,
} from '../../words/import.ts';
import { LeftOutList } from './LeftOutList.tsx';

/** What became of one file or folder, and of each thing in it. */
export function TakenFile({ file: { name, result } }: { readonly file: TakenIn }) {
  const isRefused = outcomesOf(result).some((outcome) => !outcome.ok);
  return (
    <li class={isRefused ? 'import-file import-refused' : 'import-file'}>
      <h2 class="import-name">{name}</h2>
      {result.ok ? <Things taken={result.value} /> : <Line outcome={result} />}
    </li>
  );
}

function Things({ taken }: { readonly taken: TakenInArchive }) {
  const restored = taken.restored === undefined ? null : restoredWords(taken.restored);
  return (
    <>
      {taken.katas.map((kata) => (
        <Kata key={kata.namedId} kata={kata} />
      ))}
      {taken.groups.map((group) => (
        <Group key={group.namedId} group={group} />
      ))}
      <StartPoints startPoints={taken.startPoints} />
      {restored !== null && <p>{restored}</p>}
      {taken.refused.map((problem) => (
        <Line
          key={`${problem.entry} ${problem.reason}`}
          outcome={failed({ kind: 'bad-archive', problem })}
        />
      ))}
      <LeftOutList leftOut={taken.leftOut} />
    </>
  );
}

function Kata({ kata: { namedId, about, summary, result } }: { readonly kata: TakenInKata }) {
  if (!result.ok) return <Line outcome={result} about={namedId} />;
  const { id } = result.value;
  const newId = newIdWords(namedId, id);
  return (
    <section class="import-thing" aria-label={id}>
      <Line outcome={result} about={id}>
        <a href={kataLink(id)}>{importWords.open(id)}</a>
        <a href={reviewLink(id, summary.events - 1)}>{importWords.review(id)}</a>
      </Line>
      {about !== null && <p>{aboutWords(about)}</p>}
      {newId !== null && <p>{newId}</p>}
      <dl class="import-facts" aria-label={importWords.facts(id)}>
        {summaryFacts(summary).map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <LeftOutList leftOut={summary.leftOut} />
    </section>
  );
}

function Group({ group: { namedId, result } }: { readonly group: TakenInGroup }) {
  if (!result.ok) return <Line outcome={result} about={namedId} />;
  const { id, kind, absent } = result.value;
  const missing = absentWords(absent.length);
  return (
    <section class="import-thing" aria-label={id}>
      <Line outcome={ok({ kind, id })} about={id}>
        <a href={groupLink(id)}>{importWords.open(id)}</a>
      </Line>
      {missing !== null && <p>{missing}</p>}
    </section>
  );
}

function StartPoints({ startPoints }: Pick<TakenInArchive, 'startPoints'>) {
  const lines = startPointWords(startPoints);
  if (lines.length === 0) return null;
  return (
    <div class="import-thing">
      {lines.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <a href={startPointsLink}>{importWords.startPoints}</a>
    </div>
  );
}

function Line(props: {
  readonly outcome: Outcome;
  readonly about?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <p class={props.outcome.ok ? 'import-line' : 'import-line import-problem'}>
      {props.about !== undefined && <strong class="import-id">{props.about}</strong>}
      <span>{takenInWords(props.outcome)}</span>
      {props.children}
    </p>
  );
}
