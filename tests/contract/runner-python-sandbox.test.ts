import { commands } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { pythonImage } from '../support/python.ts';
import { waysOutPython } from '../support/ways-out-python.ts';

// In a page as it is built, under the app's own policy (see runner-sandbox.test.ts, which also sees
// that the server would have counted).

describe('in the app as it is built', () => {
  test('Python runs under its policy, and asks for nothing', async () => {
    const { result, hits, complaints } = await commands.inBuiltPage({
      imageName: pythonImage,
      files: {
        'cyber-dojo.sh': 'python3 main.py\n',
        'main.py': 'import hiker, json\nprint(json.dumps(hiker.answer))\n',
        'hiker.py': 'answer = 42\n',
      },
    });
    expect(result).toMatchObject({ kind: 'finished', stdout: '42\n', stderr: '', status: '0' });
    expect({ hits, complaints }).toEqual({ hits: [], complaints: [] });
  });

  test('hostile Python reaches no network and nothing of the app', async () => {
    const { result, hits, heard } = await commands.inBuiltPage({
      imageName: pythonImage,
      files: waysOutPython,
    });
    expect({ hits, heard }).toEqual({ hits: [], heard: [] });
    if (result.kind !== 'finished') throw new Error(JSON.stringify(result));
    const told = result.stdout.split('\n').filter((line) => line.includes('\t'));
    expect(told.length).toBe(36);
    expect(told.filter((line) => line.includes('\tOUT'))).toEqual([]);
    expect(told).toContain("js.fetch\tModuleNotFoundError: No module named 'js'");
    expect(told).toContain('emscripten_run_script\t');
    expect(result.stderr).toContain('crashed: Evaluating a string as JavaScript violates');
  });
});
