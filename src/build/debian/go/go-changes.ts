import { replaceOnce } from '../../replace-once.ts';

/** A file of Go's source, from src on, and what becomes of it; null: left out. */
export type GoChange = {
  readonly file: string;
  readonly change: ((source: string) => string) | null;
};

const otherRewrites = [
  '386',
  '386splitload',
  'AMD64',
  'AMD64latelower',
  'AMD64splitload',
  'ARM',
  'ARM64',
  'ARM64latelower',
  'LOONG64',
  'MIPS',
  'MIPS64',
  'PPC64',
  'PPC64latelower',
  'RISCV64',
  'RISCV64latelower',
  'S390X',
];

/**
 * What Go needs with no processes, no pipes and no locks under it: its own tools, which start each
 * other, and with the same standard library what a person writes.
 */
export const goChanges: readonly GoChange[] = [
  // Other processes are run by the host, to their end, while the one that starts them waits.
  {
    file: 'syscall/syscall_wasip1.go',
    change: (source) =>
      edited(source, [
        [startProcess, ourStartProcess],
        [wait4, ourWait4],
        ['Exited() bool       { return false }', 'Exited() bool       { return true }'],
        ['ExitStatus() int    { return 0 }', 'ExitStatus() int    { return int(w) }'],
      ]),
  },
  // So what one of them says can lie in a file until it is read; what is read too early is the end.
  {
    file: 'os/pipe_wasm.go',
    change: (source) =>
      edited(source, [
        ['import "syscall"', ''],
        [
          'return nil, nil, NewSyscallError("pipe", syscall.ENOSYS)',
          `if w, err = CreateTemp("", "pipe"); err != nil {
		return nil, nil, err
	}
	if r, err = Open(w.Name()); err != nil {
		return nil, nil, err
	}
	return r, w, Remove(w.Name())`,
        ],
      ]),
  },
  { file: 'os/exec/lp_wasm.go', change: null },
  {
    file: 'os/exec/lp_unix.go',
    change: (source) =>
      edited(source, [
        ['//go:build unix', '//go:build unix || wasip1'],
        ['	"internal/syscall/unix"\n', ''],
        ['unix.Eaccess(file, unix.X_OK)', 'syscall.ENOSYS'],
        // WASI tells no modes; the host sees to it.
        ['if m&0111 != 0 {', 'if m.IsRegular() {'],
      ]),
  },
  // No one else is there to be locked out.
  {
    file: 'cmd/go/internal/lockedfile/internal/filelock/filelock_other.go',
    change: (source) =>
      source
        .replace(/import \([^)]*\)/, '')
        .replaceAll(/return &fs\.PathError\{[^}]*\}/g, 'return nil'),
  },
  // The standard library is compiled already, and nothing of it changes.
  {
    file: 'cmd/go/internal/work/action.go',
    change: (source) =>
      edited(source, [
        [
          '			// gccgo standard library is "fake" too.\n',
          `			if cfg.Goos == "wasip1" {
				a.built = filepath.Join(cfg.GOROOT, "pkg", "wasip1_wasm", p.ImportPath+".a")
				a.buildID = "std/" + p.ImportPath
				a.Actor = nil
				return a
			}

			// gccgo standard library is "fake" too.
`,
        ],
      ]),
  },
  // The compiler and the linker make WebAssembly, and nothing else.
  {
    file: 'cmd/compile/main.go',
    change: (source) =>
      source
        .replaceAll(new RegExp(`^\t"cmd/compile/internal/(${machines})"\n`, 'gm'), '')
        .replaceAll(new RegExp(`^\t"\\w+": +(${machines})\\.Init,\n`, 'gm'), ''),
  },
  {
    file: 'cmd/link/main.go',
    change: (source) =>
      source
        .replaceAll(new RegExp(`^\t"cmd/link/internal/(${machines})"\n`, 'gm'), '')
        .replaceAll(
          new RegExp(`^\tcase [^\n]*:\n\t\tarch, theArch = (${machines})\\.Init\\(\\)\n`, 'gm'),
          '',
        ),
  },
  {
    file: 'cmd/compile/internal/ssa/config.go',
    change: (source) =>
      source.replace(/^\tcase "amd64":\n\t\tc\.PtrSize[^]*?(?=^\tcase "wasm":\n)/m, ''),
  },
  ...otherRewrites.map((name) => ({
    file: `cmd/compile/internal/ssa/rewrite${name}.go`,
    change: null,
  })),
];

const machines = 'x86|amd64|arm|arm64|loong64|mips|mips64|ppc64|riscv64|s390x';

function edited(
  source: string,
  edits: readonly (readonly [was: string, becomes: string])[],
): string {
  return edits.reduce((text, [was, becomes]) => replaceOnce(text, was, becomes), source);
}

const startProcess = `func StartProcess(argv0 string, argv []string, attr *ProcAttr) (pid int, handle uintptr, err error) {
	return 0, 0, ENOSYS
}`;

const ourStartProcess = `//go:wasmimport pocket_dojo spawn
//go:noescape
func spawn(args *byte, argsLen size, env *byte, envLen size, dir *byte, dirLen size, stdin, stdout, stderr int32) int32

var ended = map[int]int32{}

// Each text ends with a zero.
func zeroed(texts ...string) (*byte, size) {
	all := []byte{0}[:0]
	for _, text := range texts {
		all = append(append(all, text...), 0)
	}
	return unsafe.SliceData(all), size(len(all))
}

func StartProcess(argv0 string, argv []string, attr *ProcAttr) (pid int, handle uintptr, err error) {
	if len(attr.Files) != 3 {
		return 0, 0, EINVAL
	}
	args, argsLen := zeroed(append([]string{argv0}, argv...)...)
	env, envLen := zeroed(attr.Env...)
	dir, dirLen := zeroed(attr.Dir)
	status := spawn(args, argsLen, env, envLen, dir, dirLen,
		int32(attr.Files[0]), int32(attr.Files[1]), int32(attr.Files[2]))
	if status < 0 {
		return 0, 0, Errno(-status)
	}
	pid = len(ended) + 2
	ended[pid] = status
	return pid, 0, nil
}`;

const wait4 = `func Wait4(pid int, wstatus *WaitStatus, options int, rusage *Rusage) (wpid int, err error) {
	return 0, ENOSYS
}`;

const ourWait4 = `func Wait4(pid int, wstatus *WaitStatus, options int, rusage *Rusage) (wpid int, err error) {
	status, found := ended[pid]
	if !found {
		return 0, ECHILD
	}
	*wstatus = WaitStatus(status)
	return pid, nil
}`;
