import { useState } from 'preact/hooks';
import { setLook } from '../../models/set-look.ts';
import { storageWords } from '../../words/sentences.ts';
import { sectionTitles } from '../../words/settings.ts';
import { useLook } from '../look-context.ts';
import { LookFields } from './LookFields.tsx';
import { Section } from './Section.tsx';

/** How things look in every practice. */
export function LookSection() {
  const look = useLook();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Section title={sectionTitles.editor}>
      <LookFields
        onSet={(change) =>
          void setLook(look, change, null).then((set) =>
            setProblem(set.ok ? null : storageWords(set.problem)),
          )
        }
      />
      {problem !== null && (
        <p class="field-problem form-problem" role="alert">
          {problem}
        </p>
      )}
    </Section>
  );
}
