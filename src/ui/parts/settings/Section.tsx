import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of the settings, under its heading. */
export function Section(props: { readonly title: string; readonly children: ComponentChildren }) {
  const headingId = useId();
  return (
    <section class="settings-section" aria-labelledby={headingId}>
      <h2 id={headingId}>{props.title}</h2>
      {props.children}
    </section>
  );
}
