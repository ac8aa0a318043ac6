/** Keys, and what each does. */
export function KeyList(props: {
  readonly kind: string;
  readonly keys: readonly (readonly [keys: string, what: string])[];
}) {
  return (
    <dl class={props.kind}>
      {props.keys.map(([keys, what]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
