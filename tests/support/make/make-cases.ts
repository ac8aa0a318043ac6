/** A makefile with what lies beside it, and what is done there, line by line. */
export type MakeCase = {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly MakeStep[];
};

/** `known`: why GNU make is known to do it differently; null where both have to agree. */
export type MakeStep = { readonly line: string; readonly known: string | null };

export type MakeOutcome = {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  readonly files: Readonly<Record<string, string>>;
};

/**
 * Reads a file of cases/: each begins with `#### its name`; `@@ path` begins a file; `$ line` is a
 * step; `? why` marks the step above it as known to differ; `$* source header` stands for what a
 * person does with a makefile that builds and tests: again, after changes, after a mistake.
 */
export function makeCases(text: string): MakeCase[] {
  return text
    .split(/^#### /m)
    .slice(1)
    .map(readCase);
}

function readCase(part: string): MakeCase {
  const [name = '', ...lines] = part.split('\n');
  const files: Record<string, string[]> = {};
  const steps: MakeStep[] = [];
  let file: string[] = [];
  for (const line of lines) {
    const [, mark = '', rest = ''] = /^(@@|\$\*|\$|\?) (.*)$/.exec(line) ?? [];
    switch (mark) {
      case '@@':
        files[rest] = file = [];
        break;
      case '$':
        steps.push({ line: rest, known: null });
        break;
      case '$*':
        steps.push(...scenario(rest));
        break;
      case '?':
        steps.push({ line: steps.pop()?.line ?? '', known: rest });
        break;
      default:
        file.push(line);
    }
  }
  return { name, files: Object.fromEntries(Object.entries(files).map(contentOf)), steps };
}

/** Without the empty line between it and what comes next. `CRLF` behind its name says how it ends lines. */
function contentOf([name, lines]: [string, string[]]): [path: string, content: string] {
  const [path = '', ending] = name.split(' ');
  const content = lines.join('\n').replace(/\n*$/, '\n').replace(/^\n$/, '');
  return [path, ending === 'CRLF' ? content.replaceAll('\n', '\r\n') : content];
}

function scenario(names: string): MakeStep[] {
  const [source = '', header = ''] = names.split(' ');
  return [
    'make',
    'make',
    `touch ${source}; make`,
    `touch ${header}; make`,
    'touch [Mm]akefile; make',
    `cp ${source} kept; echo '#error' >> ${source}; make`,
    'make -k',
    `mv kept ${source}; touch ${source}; make`,
    `sed -i.bak 's/GREEN/RED/' ${source}; rm ${source}.bak; make`,
    'make -i',
    `sed -i.bak 's/RED/GREEN/' ${source}; rm ${source}.bak; make -s`,
    'make -B',
    `touch ${source}; make -n`,
    'make -q; echo $?',
    "make CFLAGS='-O2 -g' CXXFLAGS=-O1 -B",
    'make clean',
    'make -k clean all nosuch',
  ].map((line) => ({ line, known: null }));
}
