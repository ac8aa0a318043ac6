type Options = { readonly type?: string; readonly code?: string; readonly detail?: string };

/** process.emitWarning: told on stderr, and to who listens for `warning`, as Node does. */
export function createEmitWarning(
  emit: (warning: Error) => void,
  print: (text: string) => void,
  isQuiet: boolean,
): (warning: unknown, type?: string | Options, code?: unknown) => void {
  let hasAdvised = false;
  return (warning, type, code) => {
    const options = optionsOf(type, code);
    const error = errorOf(warning, options);
    emit(error);
    if (isQuiet) return;
    const marked = options.code === undefined ? '' : `[${options.code}] `;
    const detail = options.detail === undefined ? '' : `\n${options.detail}`;
    print(`(node:2) ${marked}${error.name}: ${error.message}${detail}\n`);
    const kind = error.name === 'DeprecationWarning' ? 'deprecation' : 'warnings';
    if (!hasAdvised) {
      print(`(Use \`node --trace-${kind} ...\` to show where the warning was created)\n`);
    }
    hasAdvised = true;
  };
}

function optionsOf(type: string | Options | undefined, code: unknown): Options {
  if (typeof type === 'object') return type;
  return {
    ...(type === undefined ? {} : { type }),
    ...(typeof code === 'string' ? { code } : {}),
  };
}

function errorOf(warning: unknown, { type = 'Warning', code }: Options): Error {
  const error = warning instanceof Error ? warning : new Error(String(warning));
  if (!(warning instanceof Error)) error.name = type;
  return code === undefined ? error : Object.assign(error, { code });
}
