/** Why red_amber_green.js gave no colour. The texts are those of the JavaScript engine, or shown values. */
export type LightFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unparsed'; readonly message: string }
  | { readonly kind: 'no_function'; readonly shown: string }
  | { readonly kind: 'threw'; readonly message: string }
  | { readonly kind: 'endless'; readonly limitMs: number }
  | { readonly kind: 'no_colour'; readonly shown: string }
  /** The runner elsewhere, whose colour counts, could tell none; the reason is its own. */
  | { readonly kind: 'reported'; readonly reason: string }
  /** The sandbox could not run it; that says nothing of the file. */
  | { readonly kind: 'unjudged'; readonly reason: string };
