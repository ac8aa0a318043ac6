/**
 * A module of one line, for the command of a framework to import the files of tests with: the word
 * `import` is to stand in no large file, as our node has to parse a file that has it, which takes
 * longer than all the tests.
 */
export const loadFile = 'module.exports = async (file) => import(file);\n';

/** What stands for `import` in a file of a bundle beside which that module is. */
export const importByLoadFile = "((file) => require(__dirname + '/load-file.js')(file))";
