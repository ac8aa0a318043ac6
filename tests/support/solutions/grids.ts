import { at } from '../readme.ts';

// Solutions of exercises on grids and boards, to work out anew what their readmes say.

export type Grid = readonly string[];

const around = [-1, 0, 1]
  .flatMap((down) => [-1, 0, 1].map((right) => [down, right] as const))
  .filter(([down, right]) => down !== 0 || right !== 0);

function cellsAround(grid: Grid, row: number, column: number): readonly string[] {
  return around.map(([down, right]) => grid[row + down]?.[column + right] ?? '');
}

function mapped(grid: Grid, change: (cell: string, row: number, column: number) => string): Grid {
  return grid.map((line, row) =>
    [...line].map((cell, column) => change(cell, row, column)).join(''),
  );
}

export function nextGeneration(grid: Grid): Grid {
  return mapped(grid, (cell, row, column) => {
    const alive = cellsAround(grid, row, column).filter((each) => each === '#').length;
    return alive === 3 || (alive === 2 && cell === '#') ? '#' : '.';
  });
}

export function minesCounted(grid: Grid): Grid {
  return mapped(grid, (cell, row, column) => {
    const mines = cellsAround(grid, row, column).filter((each) => each === '*').length;
    return cell === '*' ? cell : String(mines);
  });
}

/** As row and column, both counted from 1. */
export function saddlePoints(grid: readonly (readonly number[])[]): readonly string[] {
  return grid.flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === Math.max(...line) && value === Math.min(...grid.map((each) => at(each, column)))
        ? [`row ${row + 1}, column ${column + 1}`]
        : [],
    ),
  );
}

export function isMagic(grid: readonly (readonly number[])[]): boolean {
  const size = grid.length;
  const all = grid.flat().toSorted((a, b) => a - b);
  const lines = [
    ...grid,
    ...grid.map((_, column) => grid.map((line) => at(line, column))),
    grid.map((line, row) => at(line, row)),
    grid.map((line, row) => at(line, size - 1 - row)),
  ];
  const sums = new Set(lines.map((line) => line.reduce((a, b) => a + b)));
  return sums.size === 1 && all.every((value, index) => value === index + 1);
}

/** Marks the shortest way with dots, and counts its steps; null when there is none. */
export function wayOut(maze: Grid): { readonly marked: Grid; readonly steps: number } | null {
  const start = maze.flatMap((line, row) =>
    line.includes('S') ? [`${row},${line.indexOf('S')}`] : [],
  );
  const cameFrom = new Map<string, string | null>(start.map((place) => [place, null]));
  for (const place of cameFrom.keys()) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (maze[row]?.[column] === 'E') {
      const way = [place];
      for (let back = cameFrom.get(place); typeof back === 'string'; back = cameFrom.get(back))
        way.push(back);
      const marked = mapped(maze, (cell, y, x) =>
        cell === ' ' && way.includes(`${y},${x}`) ? '.' : cell,
      );
      return { marked, steps: way.length - 1 };
    }
    for (const [down, right] of around.filter(([y, x]) => y === 0 || x === 0)) {
      const next = `${row + down},${column + right}`;
      const cell = maze[row + down]?.[column + right] ?? '#';
      if (cell !== '#' && !cameFrom.has(next)) cameFrom.set(next, place);
    }
  }
  return null;
}

/** Each as the column of the queen of each row. */
export function queens(
  size: number,
  placed: readonly number[] = [],
): readonly (readonly number[])[] {
  if (placed.length === size) return [placed];
  return Array.from({ length: size }, (_, column) => column)
    .filter((column) =>
      placed.every(
        (other, row) => other !== column && Math.abs(other - column) !== placed.length - row,
      ),
    )
    .flatMap((column) => queens(size, [...placed, column]));
}

/** Squares such as c4, by letter and then number. */
export function reversiMoves(board: Grid, mine: string): readonly string[] {
  const other = mine === 'B' ? 'W' : 'B';
  const takes = (
    row: number,
    column: number,
    [down, right]: readonly [number, number],
  ): boolean => {
    let far = 1;
    while (board[row + far * down]?.[column + far * right] === other) far += 1;
    return far > 1 && board[row + far * down]?.[column + far * right] === mine;
  };
  return board
    .flatMap((line, row) =>
      [...line].flatMap((cell, column) =>
        cell === '.' && around.some((way) => takes(row, column, way))
          ? [`${at('abcdefgh', column)}${row + 1}`]
          : [],
      ),
    )
    .toSorted();
}

/** Where a rover stands after its letters, as x,y,direction. */
export function driven(from: string, letters: string): string {
  const [x = '0', y = '0', facing = 'N'] = from.split(',');
  const ways = [
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
  ] as const;
  let place = { x: Number(x), y: Number(y), way: 'NESW'.indexOf(facing) };
  for (const letter of letters) {
    const [right, up] = at(ways, place.way);
    const step = letter === 'F' ? 1 : letter === 'B' ? -1 : 0;
    const turn = letter === 'R' ? 1 : letter === 'L' ? 3 : 0;
    place = { x: place.x + step * right, y: place.y + step * up, way: (place.way + turn) % 4 };
  }
  return `${place.x},${place.y},${at('NESW', place.way)}`;
}
