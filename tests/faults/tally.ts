// Owns what the runs came to: which cell comes next, the table, and the bound. Pure; the file of results is run.ts's.
import { CELLS, type Cell, KINDS, POINTS } from './points';

/** One line of the file of results. */
export interface Run {
  readonly point: string;
  readonly kind: string;
  readonly delay: number;
  readonly state: string | null;
  readonly faults: readonly string[];
  readonly seconds: number;
}

function runsOf(runs: readonly Run[], cell: Cell): readonly Run[] {
  return runs.filter(({ point, kind }) => point === cell.point.id && kind === cell.kind);
}

/** The cells in the order of how seldom they were struck; among equals, `shuffle` has the say. */
export function nextCell(runs: readonly Run[], cells: readonly Cell[], chance: number): Cell | undefined {
  const counts = cells.map((cell) => runsOf(runs, cell).length);
  const least = Math.min(...counts);
  const seldom = cells.filter((_, at) => counts[at] === least);
  return seldom[Math.floor(chance * seldom.length)];
}

/**
 * The upper end of the one-sided 95 % interval of Clopper and Pearson for the rate of losses: the rate at which so few
 * losses in so many runs would come once in twenty times. With no loss it is close to 3 / runs.
 */
export function upperBound(losses: number, runs: number): number {
  if (runs === 0 || losses >= runs) return 1;
  let [low, high] = [losses / runs, 1];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (chanceOfAtMost(losses, runs, middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}

/** The binomial distribution's cumulative probability, summed in logarithms so that nothing underflows early. */
function chanceOfAtMost(losses: number, runs: number, rate: number): number {
  let sum = 0;
  let choose = 0;
  for (let count = 0; count <= losses; count++) {
    if (count > 0) choose += Math.log((runs - count + 1) / count);
    sum += Math.exp(choose + count * Math.log(rate) + (runs - count) * Math.log1p(-rate));
  }
  return sum;
}

/** The table, point by kind: runs, and after a stroke those with a fault; then the sum and its bound. */
export function drawTable(runs: readonly Run[]): readonly string[] {
  const width = Math.max(...POINTS.map(({ id, words }) => `${id}: ${words}`.length));
  const head = ['point: runs/faulty'.padEnd(width), ...KINDS.map((kind) => kind.padStart(10))].join(' ');
  const rows = POINTS.map((point) => {
    const cells = KINDS.map((kind) => {
      const cell = CELLS.find((each) => each.point === point && each.kind === kind);
      if (!cell) return '-'.padStart(10);
      const own = runsOf(runs, cell);
      return `${own.length}/${own.filter(({ faults }) => faults.length > 0).length}`.padStart(10);
    });
    return [`${point.id}: ${point.words}`.padEnd(width), ...cells].join(' ');
  });
  const struck = CELLS.filter((cell) => runsOf(runs, cell).length > 0).length;
  const faulty = runs.filter(({ faults }) => faults.length > 0);
  const bound = (100 * upperBound(faulty.length, runs.length)).toFixed(2);
  return [
    head,
    ...rows,
    '',
    `${runs.length} kills in ${struck} of ${CELLS.length} cells, ${faulty.length} with a fault; with 95 % confidence fewer than ${bound} % of such kills have one`,
    ...faulty.map(({ point, kind, delay, faults }) => `  ${kind}, ${point}, ${delay} ms: ${faults.join('; ')}`),
  ];
}
