import type {
  ExportAllDeclaration,
  ExportDefaultDeclaration,
  ExportNamedDeclaration,
  Identifier,
  ImportDeclaration,
  Literal,
  Program,
} from 'acorn';
import { lineBreaksOf } from './edits.ts';
import type { Edit } from './edits.ts';
import { lexicalNames, varNames } from './scope.ts';

/** Another module that this one names. Lines from 1, columns from 0. */
export type Request = {
  readonly specifier: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly column: number;
};

/** `name` of another module, `*` for all of it, as `local` in this one. */
export type ImportEntry = {
  readonly request: Request;
  readonly name: string;
  readonly local: string;
  readonly line: number;
  readonly column: number;
};

export type IndirectExport = Omit<ImportEntry, 'local'> & { readonly exported: string };

export type ImportsAndExports = {
  readonly requests: readonly Request[];
  readonly imports: readonly ImportEntry[];
  readonly indirectExports: readonly IndirectExport[];
  readonly starExports: readonly Request[];
  /** What is exported, and the name that it has in the module. */
  readonly locals: ReadonlyMap<string, string>;
  /** They leave of the declarations what a function may hold. */
  readonly edits: readonly Edit[];
  /** To be run before all of the module. */
  readonly hoisted: string;
};

/** `defaultName` is what a default gets that has no name. */
export function readImportsAndExports(
  program: Program,
  source: string,
  defaultName: string,
): ImportsAndExports {
  const requests: Request[] = [];
  const imports: ImportEntry[] = [];
  const indirectExports: IndirectExport[] = [];
  const starExports: Request[] = [];
  const edits: Edit[] = [];
  const locals = new Map<string, string>();
  let hoisted = '';
  for (const node of program.body) if (node.type === 'ImportDeclaration') readImport(node);
  for (const node of program.body) {
    if (node.type === 'ExportNamedDeclaration') readNamed(node);
    else if (node.type === 'ExportAllDeclaration') readAll(node);
    else if (node.type === 'ExportDefaultDeclaration') readDefault(node);
  }
  const inOrder = requests.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { requests: inOrder, imports, indirectExports, starExports, locals, edits, hoisted };

  function readImport(node: ImportDeclaration): void {
    const request = requestOf(node);
    for (const specifier of node.specifiers) {
      const name =
        specifier.type === 'ImportSpecifier'
          ? textOf(specifier.imported)
          : specifier.type === 'ImportDefaultSpecifier'
            ? 'default'
            : '*';
      const place = placeOf(specifier);
      imports.push({ request, name, local: specifier.local.name, ...place });
    }
    takeOut(node);
  }

  function readNamed(node: ExportNamedDeclaration): void {
    const { declaration } = node;
    if (declaration) {
      const names =
        declaration.type === 'VariableDeclaration' && declaration.kind === 'var'
          ? varNames(declaration)
          : lexicalNames([declaration]);
      for (const name of names) locals.set(name, name);
      edits.push({ start: node.start, end: declaration.start, text: breaks(node, declaration) });
      return;
    }
    const request = node.source ? requestOf({ ...node, source: node.source }) : null;
    for (const specifier of node.specifiers) {
      const exported = textOf(specifier.exported);
      const name = textOf(specifier.local);
      const place = placeOf(specifier);
      const entry = imports.find(({ local }) => local === name);
      if (request !== null) indirectExports.push({ request, name, exported, ...place });
      else if (entry !== undefined && entry.name !== '*') {
        indirectExports.push({ request: entry.request, name: entry.name, exported, ...place });
      } else locals.set(exported, name);
    }
    takeOut(node);
  }

  function readAll(node: ExportAllDeclaration): void {
    const request = requestOf(node);
    if (node.exported) {
      const exported = textOf(node.exported);
      indirectExports.push({ request, name: '*', exported, ...placeOf(node) });
    } else starExports.push(request);
    takeOut(node);
  }

  function readDefault(node: ExportDefaultDeclaration): void {
    const { declaration } = node;
    const isDeclaration =
      declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration';
    const name = isDeclaration ? declaration.id?.name : undefined;
    locals.set('default', name ?? defaultName);
    if (name !== undefined) {
      edits.push({ start: node.start, end: declaration.start, text: breaks(node, declaration) });
      return;
    }
    if (declaration.type === 'FunctionDeclaration') {
      nameFunction(node, declaration.start);
      return;
    }
    // As a property it is named `default`, as the language wants it.
    const end = source[node.end - 1] === ';' ? node.end - 1 : node.end;
    const keyword = /^export\s+default/.exec(source.slice(node.start))?.[0] ?? 'export default';
    edits.push(
      {
        start: node.start,
        end: node.start + keyword.length,
        text: `${lineBreaksOf(keyword)}const {default: ${defaultName}} = {default: `,
      },
      { start: end, end: node.end, text: '};' },
    );
  }

  /** `export default function () {}` is hoisted like any function, so it gets a name to be found by. */
  function nameFunction(node: ExportDefaultDeclaration, start: number): void {
    const keyword = /^(?:async\s+)?function(?:\s*\*)?/.exec(source.slice(start))?.[0] ?? '';
    const at = start + keyword.length;
    edits.push(
      { start: node.start, end: start, text: breaks(node, node.declaration) },
      { start: at, end: at, text: ` ${defaultName}` },
    );
    hoisted = `Object.defineProperty(${defaultName}, "name", {value: "default", configurable: true});`;
  }

  function requestOf(node: {
    source: Literal;
    attributes: ImportDeclaration['attributes'];
  }): Request {
    const attributes = node.attributes.map(({ key, value }) => [textOf(key), String(value.value)]);
    const request: Request = {
      specifier: String(node.source.value),
      attributes: Object.fromEntries(attributes) as Record<string, string>,
      ...placeOf(node.source),
    };
    requests.push(request);
    return request;
  }

  /** A semicolon stays: what stands below must not be read as going on with the line above. */
  function takeOut({ start, end }: { start: number; end: number }): void {
    edits.push({ start, end, text: `;${lineBreaksOf(source.slice(start, end))}` });
  }

  function breaks(from: { start: number }, to: { start: number }): string {
    return lineBreaksOf(source.slice(from.start, to.start));
  }
}

function textOf(name: Identifier | Literal): string {
  return name.type === 'Identifier' ? name.name : String(name.value);
}

function placeOf(node: { loc?: { start: { line: number; column: number } } | null | undefined }) {
  return { line: node.loc?.start.line ?? 1, column: node.loc?.start.column ?? 0 };
}
