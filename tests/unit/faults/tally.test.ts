// Owns the proof of what the fault runs say in figures: the cells, which one comes next, and the bound.
import { describe, expect, it } from 'vitest';
import { CELLS, POINTS } from '../../faults/points';
import { drawTable, nextCell, type Run, upperBound } from '../../faults/tally';

const run = (point: string, kind: string, faults: readonly string[] = []): Run => ({
  point,
  kind,
  delay: 0,
  state: null,
  faults,
  seconds: 6,
});

describe('the cells', () => {
  it('are 24 points by six kinds, but for a popup that is not open yet', () => {
    expect(POINTS).toHaveLength(24);
    expect(CELLS).toHaveLength(24 * 6 - 1);
  });

  it('are each struck once before any is struck twice', () => {
    const runs: Run[] = [];
    for (let count = 0; count < CELLS.length; count++) {
      const cell = nextCell(runs, CELLS, 0.5);
      if (cell) runs.push(run(cell.point.id, cell.kind));
    }
    expect(new Set(runs.map(({ point, kind }) => `${point} ${kind}`)).size).toBe(CELLS.length);
  });
});

describe('the bound', () => {
  it('is that of Clopper and Pearson', () => {
    expect(upperBound(0, 300)).toBeCloseTo(1 - 0.05 ** (1 / 300), 9);
    expect(upperBound(1, 10)).toBeCloseTo(0.3942, 4);
    expect(upperBound(2, 100)).toBeCloseTo(0.0616, 4);
  });

  it('says nothing without runs, or where every run lost', () => {
    expect(upperBound(0, 0)).toBe(1);
    expect(upperBound(4, 4)).toBe(1);
  });
});

describe('the table', () => {
  it('counts runs and faulty runs in their cell, and tells every fault', () => {
    const table = drawTable([run('after S8', 'tab'), run('after S8', 'tab', ['lost: it'])]);
    expect(table.find((row) => row.startsWith('after S8:'))).toContain('2/1');
    expect(table.join('\n')).toContain('2 kills in 1 of 143 cells, 1 with a fault');
    expect(table.at(-1)).toContain('lost: it');
  });
});
