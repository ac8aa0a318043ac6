import { useRef } from 'preact/hooks';

/** A button that asks for files, or for a folder. */
export function FileChooser(props: {
  readonly name: string;
  readonly look: string;
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  // Not yet in the types of JSX.
  const folder = props.isFolder === true ? { webkitdirectory: true } : {};
  return (
    <>
      <button type="button" class={props.look} onClick={() => input.current?.click()}>
        {props.name}
      </button>
      <input
        type="file"
        multiple
        hidden
        {...folder}
        aria-label={props.name}
        ref={input}
        onChange={(event) => {
          props.onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
