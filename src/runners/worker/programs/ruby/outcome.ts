/** `value` only means something when it did not fail: then an exception is left in Ruby's `$!`. */
export type Outcome = { readonly failed: boolean; readonly value: RubyValue };

/** Where a value of Ruby is in its memory. */
export type RubyValue = { readonly address: number };
