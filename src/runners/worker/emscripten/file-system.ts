// Emscripten's own file system, as far as it is used here. Names are Emscripten's.

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
