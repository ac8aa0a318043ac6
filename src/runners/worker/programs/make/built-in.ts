import { targetOf } from './run.ts';
import type { Run } from './run.ts';
import { createPrerequisite } from './target.ts';
import { createVariable } from './variable.ts';

/** The variables that make has from the beginning: those for C, C++ and assembler. */
export function defineBuiltInVariables({ globals }: Run): void {
  for (const [name, value] of Object.entries(variables)) {
    globals.variables.set(name, createVariable(name, value, 'default'));
  }
}

/** The automatic variables' folders and files: `$(@D)`, `$(<F)`. */
export function defineFolderVariables({ globals }: Run): void {
  for (const letter of '@%*<?^+') {
    const folder = `$(patsubst %/,%,$(dir $${letter}))`;
    const folders = createVariable(`${letter}D`, folder, 'automatic');
    globals.variables.set(folders.name, folders);
    const files = createVariable(`${letter}F`, `$(notdir $${letter})`, 'automatic');
    globals.variables.set(files.name, files);
  }
}

/** The suffixes, and the recipes of `.c.o` and the like. They stand until a makefile says otherwise. */
export function defineBuiltInRules(run: Run): void {
  const suffixes = targetOf(run, '.SUFFIXES');
  suffixes.prerequisites = suffixList
    .split(' ')
    .map((suffix) => createPrerequisite(targetOf(run, suffix), false));
  for (const [name, lines] of Object.entries(suffixRecipes)) {
    targetOf(run, name).recipe = { lines: lines.split('\n'), location: null };
  }
}

/** By -r in the makefile itself, when the rules are there already. */
export function forgetBuiltInRules(run: Run): void {
  for (const name of Object.keys(suffixRecipes)) {
    const target = run.targets.get(name);
    if (target?.recipe?.location === null) target.recipe = null;
  }
}

const variables: Readonly<Record<string, string>> = {
  AR: 'ar',
  ARFLAGS: 'rv',
  AS: 'as',
  CC: 'cc',
  CXX: 'g++',
  CPP: '$(CC) -E',
  LD: 'ld',
  RM: 'rm -f',
  OUTPUT_OPTION: '-o $@',
  'COMPILE.c': '$(CC) $(CFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c',
  'COMPILE.cc': '$(CXX) $(CXXFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c',
  'COMPILE.C': '$(COMPILE.cc)',
  'COMPILE.cpp': '$(COMPILE.cc)',
  'COMPILE.s': '$(AS) $(ASFLAGS) $(TARGET_MACH)',
  'COMPILE.S': '$(CC) $(ASFLAGS) $(CPPFLAGS) $(TARGET_MACH) -c',
  'PREPROCESS.S': '$(CC) -E $(CPPFLAGS)',
  'LINK.o': '$(CC) $(LDFLAGS) $(TARGET_ARCH)',
  'LINK.c': '$(CC) $(CFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH)',
  'LINK.cc': '$(CXX) $(CXXFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH)',
  'LINK.C': '$(LINK.cc)',
  'LINK.cpp': '$(LINK.cc)',
  'LINK.s': '$(CC) $(ASFLAGS) $(LDFLAGS) $(TARGET_MACH)',
  'LINK.S': '$(CC) $(ASFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_MACH)',
  '.LIBPATTERNS': 'lib%.so lib%.a',
};

/** GNU make's list, in its order: what stands first is tried first. */
const suffixList =
  '.out .a .ln .o .c .cc .C .cpp .p .f .F .m .r .y .l .ym .yl .s .S .mod .sym .def .h .info .dvi .tex .texinfo .texi .txinfo .w .ch .web .sh .elc .el';

const link = (kind: string): string => `$(LINK.${kind}) $^ $(LOADLIBES) $(LDLIBS) -o $@`;
const compile = (kind: string): string => `$(COMPILE.${kind}) $(OUTPUT_OPTION) $<`;

const suffixRecipes: Readonly<Record<string, string>> = {
  '.o': link('o'),
  '.s': link('s'),
  '.S': link('S'),
  '.c': link('c'),
  '.cc': link('cc'),
  '.C': link('C'),
  '.cpp': link('cpp'),
  '.sh': 'cat $< >$@ \nchmod a+x $@',
  '.s.o': '$(COMPILE.s) -o $@ $<',
  '.S.o': '$(COMPILE.S) -o $@ $<',
  '.c.o': compile('c'),
  '.cc.o': compile('cc'),
  '.C.o': compile('C'),
  '.cpp.o': compile('cpp'),
  '.S.s': '$(PREPROCESS.S) $< > $@',
};
