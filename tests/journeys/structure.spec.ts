import { expect, test } from '../support/journey.ts';
import { tours } from '../support/tour.ts';

// What a screen reader has of each main screen: landmarks, headings, lists, names and what is said.

const structures: Readonly<Record<string, string>> = {
  home: `
    - banner:
      - heading "Pocket Dojo" [level=1]
      - navigation:
        - link "Settings"
        - link "About"
    - main:
      - list "begin":
        - listitem:
          - link "Practise solo"
        - listitem:
          - link "Practise as a group"
        - listitem:
          - link "Enter existing"
        - listitem:
          - link "Import"
      - region "My practices":
        - heading "My practices" [level=2]
        - searchbox "search my practices"
        - list:
          - listitem:
            - article:
              - link /^Leap Years \\w{6}$/
              - text: "last light: 1 red"
              - button /^download Leap Years/
              - button /^delete Leap Years/
          - listitem:
            - article:
              - link /^Bowling Game/
              - text: not tested yet
  `,
  create: `
    - banner:
      - heading "Practise solo" [level=1]
    - main:
      - region /Exercise/:
        - heading /Exercise/ [level=2]
        - searchbox "search exercises"
        - listbox "exercise":
          - option "Leap Years" [selected]
        - checkbox "no exercise, only the language"
      - region "preview":
        - heading "Leap Years" [level=2]
        - combobox "file"
      - region /Language/:
        - heading /Language/ [level=2]
        - listbox "language"
        - heading /Test framework/ [level=2]
        - listbox "test framework"
        - button "create" [disabled]
        - status: Choose a language.
  `,
  kata: `
    - banner:
      - link "to what this page is about"
      - link "Pocket Dojo, home"
      - heading "Leap Years" [level=1]
      - button "keys"
      - button "settings"
    - main:
      - group "what will it be?":
        - button "predict red"
        - button "predict amber"
        - button "predict green"
      - switch "predict" [checked]
      - group "auto-revert if wrong":
        - checkbox "red"
        - checkbox "amber"
        - checkbox "green"
      - heading "files" [level=2]
      - button "new file"
      - button "rename"
      - button "delete"
      - listbox "files":
        - option "readme.txt"
        - option "hiker.js" [selected]
        - option "hiker_test.js": hiker_test.js test
        - option "cyber-dojo.sh"
        - option "red_amber_green.js"
      - button "download"
      - list "traffic lights":
        - listitem "0 created":
          - link "0 created"
        - listitem "1 red"
        - listitem "2 amber"
        - listitem "3 green"
        - listitem "4 amber"
        - listitem "5 red"
      - list "lights so far":
        - listitem: 2 red
        - listitem: 2 amber
        - listitem: 1 green
      - list "predictions so far":
        - listitem: 0 predicted right
        - listitem: 1 predicted wrong
      - status: "5 red: predicted green, was red"
      - region "hiker.js":
        - heading "hiker.js" [level=2]
        - textbox "editor"
      - group "output":
        - region "stdout":
          - heading "stdout" [level=3]
        - region "stderr":
          - heading "stderr" [level=3]
          - button "hiker_test.js line 14"
        - region "status":
          - heading "status" [level=3]
  `,
  'kata-running': `
    - main:
      - button "stop"
      - status: running
  `,
  review: `
    - banner:
      - heading "Leap Years" [level=1]
      - group "this light":
        - button "revert"
        - button "checkout" [disabled]
        - button "fork"
        - link "resume"
    - main:
      - navigation "lights":
        - list "traffic lights":
          - listitem "0 created"
          - listitem "1 red"
          - listitem "2 amber"
          - listitem "3 green"
        - button "first light"
        - button "previous light"
        - status:
          - strong: 3 green
        - button "next light" [disabled]
        - button "last light" [disabled]
        - list "lights so far"
        - button "play"
        - button "rhythm"
        - group "diff":
          - radio "off"
          - radio "test to test" [checked]
          - radio "detailed"
      - heading "files" [level=2]
      - listbox "files":
        - option "hiker.js" [selected]: hiker.js changed +1 −1
        - option "notes.txt": notes.txt created +1
      - region "hiker.js, changed":
        - heading "hiker.js changed" [level=2]
        - button "previous change"
        - status: change 1 of 1
        - button "next change"
        - table "lines"
  `,
  group: `
    - banner:
      - heading "Fizz Buzz" [level=1]
    - main:
      - region "join in":
        - heading "join in" [level=2]
        - link "go on as the lion"
        - button "join"
        - button "choose an avatar"
      - heading "bring people in" [level=2]
      - paragraph:
        - button "share"
      - heading "bring katas together" [level=2]
      - paragraph:
        - button "add downloads…"
      - region "dashboard":
        - heading "dashboard" [level=2]
        - region "lights of everyone, by time":
          - table "dashboard":
            - rowgroup:
              - row:
                - columnheader "Name"
                - columnheader "Lights"
            - rowgroup:
              - row /^lion, review 2/:
                - rowheader "lion, review":
                  - link "lion, review"
                - cell "2"
                - cell /lion, 1 red lion, 2 green/:
                  - link "lion, 1 red"
                  - link "lion, 2 green"
  `,
  settings: `
    - banner:
      - heading "Settings" [level=1]
    - main:
      - region "Editor":
        - heading "Editor" [level=2]
        - group "theme":
          - radio "as the system" [checked]
      - region "Runners":
        - heading "Runners" [level=2]
        - paragraph:
          - button "choose the usual runner"
      - region "Languages":
        - heading "Languages" [level=2]
        - list "languages, and what is kept of them"
      - region "Storage":
        - heading "Storage" [level=2]
  `,
};

for (const [part, tour] of Object.entries(tours)) {
  test(`what a screen reader has of ${part}`, async ({ page }) => {
    test.setTimeout(120_000);
    let count = 0;
    await tour(page, async (screen) => {
      const structure = structures[screen];
      if (structure === undefined) return;
      count += 1;
      await expect(page.locator('body'), screen).toMatchAriaSnapshot(structure);
    });
    expect(count).toBeGreaterThan(0);
  });
}
