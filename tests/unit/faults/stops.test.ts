// Owns the proof that the stops and the broken builds of the fault runs still fit the sources they change.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { substitute } from '../../../scripts/substitute';
import { CONTROLS } from '../../faults/controls';
import { STOPS } from '../../faults/stops';

it.each([['as it is', []] as const, ...CONTROLS.map(({ name, change }) => [`broken by ${name}`, [change]] as const)])(
  'every stop can be put into the tree %s',
  (_, broken) => {
    const sources = new Map<string, string>();
    for (const { file, from, to } of [...broken, ...STOPS]) {
      const source = sources.get(file) ?? readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
      const changed = substitute(source, from, to);
      expect(changed).not.toBe(source);
      sources.set(file, changed);
    }
  },
);
