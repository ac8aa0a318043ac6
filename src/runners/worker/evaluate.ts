/**
 * The value of a JavaScript expression. The app's policy forbids eval, so the expression is loaded
 * as a script from a blob, which a classic worker does at once. It begins on line 1; frames of its
 * stack name `fileName`. Throws what the engine throws, SyntaxError too.
 */
export function evaluate(expression: string, fileName: string): unknown {
  let value: unknown = undefined;
  const script = `${hook}(${expression}\n)\n//# sourceURL=${sourceUrlOf(fileName)}`;
  const url = warmUrls.get(script) ?? createObjectURL(new Blob([script], { type }));
  fileNames.set(url, fileName);
  Object.defineProperty(globalThis, hook, {
    configurable: true,
    value: (given: unknown) => {
      value = given;
    },
  });
  try {
    importScriptsNow(url);
  } finally {
    Reflect.deleteProperty(globalThis, hook);
    if (isWarmingUp()) warmUrls.set(script, url);
    else if (!warmUrls.has(script)) revokeObjectURL(url);
  }
  return value;
}

/**
 * What was evaluated before a person's code may run. The engine keeps what it compiled of a script,
 * for the same text at the same URL: a framework that has been met is there ten times as fast.
 */
const warmUrls = new Map<string, string>();

/** WebKit's stacks name the blob. */
export function fileOfBlob(url: string): string | undefined {
  return fileNames.get(url);
}

const fileNames = new Map<string, string>();

/** hide-worker.ts has not been there yet. */
function isWarmingUp(): boolean {
  return 'importScripts' in globalThis;
}

/** Runs a classic script and answers what it leaves in the global of that name, which is taken away. */
export function loadScript(url: string, globalName: string): unknown {
  importScriptsNow(url);
  const exported: unknown = Reflect.get(globalThis, globalName);
  Reflect.deleteProperty(globalThis, globalName);
  return exported;
}

/** How far the first line is moved to the right in the positions of the engine. */
export const expressionColumn = '$('.length;

const hook = '$';

/** Chromium asks for none; Firefox and WebKit load no script of another type. */
const type = 'text/javascript';

// Taken before the code of a person can change them or hide-worker.ts takes them away.
const importScriptsNow = importScripts;
const createObjectURL = URL.createObjectURL.bind(URL);
const revokeObjectURL = URL.revokeObjectURL.bind(URL);

/** A sourceURL with blanks or quotes in it would not be taken. */
export function sourceUrlOf(fileName: string): string {
  return fileName.replace(/[\s'"%]/g, (char) => encodeURIComponent(char));
}
