import { useState } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import type { Notices } from '../../../dojo/notices-port.ts';
import { loadSignal } from '../../models/load.ts';
import {
  aboutWords,
  noticesUnreadWords,
  packageCountWords,
  packageWords,
} from '../../words/about.ts';
import { Fetched } from './Fetched.tsx';

/** The packages of others that this build is made with, read when they are asked for. */
export function PackageNotices({ dojo }: { readonly dojo: Dojo }) {
  const [state, setState] = useState<ReturnType<typeof load> | null>(null);
  const begin = () => setState((was) => was ?? load(dojo));
  return (
    <details class="package-notices" onToggle={begin}>
      <summary>{aboutWords.packages}</summary>
      {state !== null && <Fetched state={state} draw={(notices) => <List notices={notices} />} />}
    </details>
  );
}

const load = (dojo: Dojo) => loadSignal(dojo.notices(), noticesUnreadWords);

function List({ notices }: { readonly notices: Notices }) {
  const { packages, texts } = notices;
  return (
    <>
      <p class="field-hint">{packageCountWords(packages.length)}</p>
      <ul class="package-list" aria-label={aboutWords.packages}>
        {packages.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>{packageWords(name, version, licence)}</summary>
              {/* It may be wider than the screen, and is scrolled with the keyboard too. */}
              <pre class="licence-text" tabIndex={0}>
                {texts[text] || aboutWords.noText}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
