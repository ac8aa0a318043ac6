// What pyodide.asm.mjs is, as far as it is used here: CPython compiled by Emscripten, with
// Emscripten's own file system. Names are Emscripten's.

export type CreateModule = (settings: Settings) => Promise<PythonModule>;

export type Settings = {
  readonly noInitialRun: true;
  readonly thisProgram: string;
  readonly preRun: readonly unknown[];
  readonly API: unknown;
  readonly locateFile: (name: string) => string;
  readonly instantiateWasm: (
    imports: WebAssembly.Imports & { readonly env: ImportedFunctions },
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
};

export type ImportedFunctions = {
  emscripten_resize_heap?: (sizeBytes: number) => number;
};

/** Pointers are numbers; of C's functions, those whose name begins with an underscore. */
export type PythonModule = {
  readonly FS: FileSystem;
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAP32: Int32Array;
  UTF8ToString(pointer: number): string;
  /** Allocates what it answers. */
  stringToNewUTF8(text: string): number;
  _malloc(sizeBytes: number): number;
  _clearenv(): number;
  _setenv(name: number, value: number, overwrite: number): number;
  _umask(mask: number): number;
  _PyPreConfig_InitPythonConfig(config: number): void;
  _PyConfig_InitPythonConfig(config: number): void;
  _PyInitConfig_Create(): number;
  _PyInitConfig_SetInt(config: number, name: number, value: bigint): number;
  _PyInitConfig_SetStr(config: number, name: number, value: number): number;
  _PyInitConfig_SetStrList(config: number, name: number, count: number, items: number): number;
  _PyInitConfig_GetExitCode(config: number, exitCode: number): number;
  _PyInitConfig_GetError(config: number, message: number): number;
  _Py_InitializeFromInitConfig(config: number): number;
  _PyThreadState_Get(): number;
  _PyUnstable_ThreadState_SetStackProtection(thread: number, start: number, size: number): number;
  _emscripten_stack_get_base(): number;
};

export type FileSystem = {
  root: Node | null;
  readonly streams: (Stream | null)[];
  readonly ErrnoError: new (errno: number) => Error;
  mount(type: FileSystemType, options: object, path: string): Node;
  createNode(parent: Node | null, name: string, mode: number, device: number): Node;
  lookupNode(parent: Node, name: string): Node;
  lookupPath(path: string): { readonly node: Node };
  getPath(node: Node): string;
  hashRemoveNode(node: Node): void;
  makedev(major: number, minor: number): number;
  registerDevice(device: number, operations: StreamOperations): void;
  mkdev(path: string, mode: number, device: number): Node;
  unlink(path: string): void;
  chdir(path: string): void;
  open(path: string, flags: number): Stream;
  close(stream: Stream): void;
};

export type FileSystemType = { mount(mount: object): Node };

export type Node = {
  parent: Node;
  name: string;
  mode: number;
  node_ops: NodeOperations;
  stream_ops: StreamOperations;
};

export type Stream = { readonly fd: number; readonly node: Node; readonly position: number };

export type NodeOperations = {
  getattr(node: Node): Attributes;
  setattr(node: Node, changes: Changes): void;
  lookup?(parent: Node, name: string): Node;
  mknod?(parent: Node, name: string, mode: number, device: number): Node;
  rename?(node: Node, newParent: Node, newName: string): void;
  unlink?(parent: Node, name: string): void;
  rmdir?(parent: Node, name: string): void;
  readdir?(node: Node): string[];
  symlink?(parent: Node, name: string, target: string): Node;
  readlink?(node: Node): string;
};

export type StreamOperations = {
  open?(stream: Stream): void;
  close?(stream: Stream): void;
  dup?(stream: Stream): void;
  llseek?(stream: Stream, offset: number, whence: number): number;
  read?: Transfer;
  write?: Transfer;
};

/** Between the file at `position` and `length` bytes of `buffer` at `offset`; how many it were. */
type Transfer = (
  stream: Stream,
  buffer: Uint8Array,
  offset: number,
  length: number,
  position: number,
) => number;

export type Attributes = {
  readonly dev: number;
  readonly ino: number;
  readonly mode: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly rdev: number;
  readonly size: number;
  readonly atime: Moment;
  readonly mtime: Moment;
  readonly ctime: Moment;
  readonly blksize: number;
  readonly blocks: number;
};

/** A Date would cut the fraction of a millisecond off. */
export type Moment = { getTime(): number };

export type Changes = {
  readonly mode?: number;
  readonly size?: number;
  /** In milliseconds; null where it is to stay. */
  readonly mtime?: number | null;
  readonly atime?: number | null;
};

/** What is thrown when a program ends by exit(). */
export type ExitStatus = { readonly name: 'ExitStatus'; readonly status: number };

export const fileTypes = { dir: 0o040000, file: 0o100000, link: 0o120000, device: 0o020000 };
