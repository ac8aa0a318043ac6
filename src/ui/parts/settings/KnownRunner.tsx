import type { ListedRemote } from '../../../dojo/list-runners.ts';
import type { RunnerChoiceModel } from '../../models/runner-choice.ts';
import { remoteDetailsWords } from '../../words/runner-dialogs.ts';
import { agreedWords, remoteKindWords, tokenStateWords } from '../../words/runners.ts';
import { deedOf, headerWords, runnersWords } from '../../words/settings.ts';
import type { RunnerView } from '../runners/RunnerViews.tsx';

/** A runner outside this browser: what is known of it, and what can be changed. */
export function KnownRunner(props: {
  readonly model: RunnerChoiceModel;
  readonly remote: ListedRemote;
  readonly onView: (view: RunnerView) => void;
}) {
  const { model, remote, onView } = props;
  const { url } = remote;
  const check = model.checks.value.get(url);
  const deeds: readonly (readonly [words: string, deed: () => void])[] = [
    [runnersWords.check, () => void model.check(url)],
    [runnersWords.setToken, () => onView({ kind: 'token', url })],
    ...(remote.token === 'none'
      ? []
      : [[runnersWords.forgetToken, () => void model.setToken(url, '', false)] as const]),
    [runnersWords.changeHeader, () => onView({ kind: 'header', url })],
    ...(remote.isAgreed ? [[runnersWords.takeBack, () => void model.takeBack(url)] as const] : []),
    [runnersWords.remove, () => void model.remove(url)],
  ];
  return (
    <li class="known-runner">
      <p class="runner-name">{remoteKindWords(remote)}</p>
      <p class="address">{url}</p>
      <p class="field-hint">
        {agreedWords(remote.isAgreed)} {tokenStateWords(remote.token)}{' '}
        {headerWords(remote.tokenHeader)}
      </p>
      <div class="runner-buttons">
        {deeds.map(([words, deed]) => (
          <button
            type="button"
            class="button quiet"
            key={words}
            aria-label={deedOf(words, url)}
            onClick={deed}
          >
            {words}
          </button>
        ))}
      </div>
      <p
        class={check?.isGood === false ? 'runner-check field-problem' : 'runner-check'}
        role="status"
      >
        {check === null ? remoteDetailsWords.asking : check?.words}
      </p>
    </li>
  );
}
