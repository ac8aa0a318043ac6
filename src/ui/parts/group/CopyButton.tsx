import { useState } from 'preact/hooks';
import { copiedWords } from '../../words/group.ts';

/** Copies a text, and says that it did, or that the browser did not let it. */
export function CopyButton(props: { readonly text: string; readonly label: string }) {
  const [said, say] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.text);
      say(copiedWords(true));
    } catch {
      // No permission, or an address that is not secure: what there is to copy stands beside.
      say(copiedWords(false));
    }
  };
  return (
    <span class="copy">
      <button type="button" class="button quiet" onClick={() => void copy()}>
        {props.label}
      </button>
      <span class="copy-said" role="status">
        {said}
      </span>
    </span>
  );
}
