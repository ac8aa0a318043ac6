import type { Dojo } from '../../../dojo/dojo.ts';
import type { KataModel } from '../../models/kata-model.ts';
import type { Asked } from '../../models/questions.ts';
import type { SeenLight } from '../../models/seen-light.ts';
import { Lazy } from '../Lazy.tsx';

export type KataDialog = 'runner' | 'language' | 'look' | 'keys' | 'push';

/** What stands in front of the screen where a person edits and tests; loaded when it is needed. */
export function KataDialogs(props: {
  readonly dojo: Dojo;
  readonly model: KataModel;
  readonly open: KataDialog | null;
  /** What the runner that is a person wants to know. */
  readonly seen: Asked<unknown, SeenLight> | null;
  readonly onClose: () => void;
}) {
  const { dojo, model, open, seen, onClose } = props;
  const consent = model.consent.value;
  const chosen = async (): Promise<void> => {
    onClose();
    await model.refreshRunners();
  };
  return (
    <>
      {open === 'runner' && (
        <Lazy
          load={runnerDialog}
          props={{ dojo, kataId: model.id, onClose: () => void chosen() }}
        />
      )}
      {open === 'language' && (
        <Lazy
          load={languageDialog}
          props={{ dojo, kata: model.head.peek(), onClose: () => void chosen() }}
        />
      )}
      {open === 'look' && (
        <Lazy
          load={lookDialog}
          props={{ setKataLook: (change) => model.setOptions(change), onClose }}
        />
      )}
      {open === 'push' && (
        <Lazy load={pushDialog} props={{ dojo, manifest: model.head.peek().manifest, onClose }} />
      )}
      {open === 'keys' && <Lazy load={keysDialog} props={{ onClose }} />}
      {consent !== null && <Lazy load={consentDialog} props={{ asked: consent }} />}
      {seen !== null && <Lazy load={seenDialog} props={{ asked: seen }} />}
    </>
  );
}

const lookDialog = async () => (await import('../settings/LookDialog.tsx')).LookDialog;
const keysDialog = async () => (await import('./KeysDialog.tsx')).KeysDialog;
const pushDialog = async () => (await import('./PushDialog.tsx')).PushDialog;
const runnerDialog = async () => (await import('../runners/RunnerDialog.tsx')).RunnerDialog;
const languageDialog = async () => (await import('../runners/LanguageDialog.tsx')).LanguageDialog;
const consentDialog = async () => (await import('../runners/ConsentDialog.tsx')).ConsentDialog;
const seenDialog = async () => (await import('../runners/SeenDialog.tsx')).SeenDialog;
