// Owns the promise that nothing a page script sends can throw, grow or smuggle: reports are rebuilt within caps or refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS, ROLES } from '@/utils/core/reading';
import { parseReport } from '@/utils/core/report-schema';

const reading = {
  kind: 'sign-in',
  certainty: 0.9,
  lang: 'en',
  fields: [{ ref: 'f1', role: 'username', certainty: 1, group: 2, label: 'Email', length: 3, maxLength: null }],
  rules: { minLength: 6, requires: ['lower'] },
  messages: [{ tone: 'error', reason: 'too-short', text: 'Too short' }],
  controls: [{ ref: 'c1', purpose: 'submit', label: 'Sign in' }],
  frames: [{ ref: 'r9', host: 'login.members.example', speaks: true }],
  signedIn: false,
  accountHint: '',
};

describe('a report is rebuilt within caps or refused', () => {
  it('a well-formed reading passes unchanged', () => {
    expect(parseReport({ type: 'reading', reading })).toEqual({ type: 'reading', reading });
  });

  it('a well-formed typed report passes unchanged', () => {
    const typed = { type: 'typed', cause: 'submit', fields: [{ ref: 'f1', role: 'new-password', value: 'x' }] };
    expect(parseReport(typed)).toEqual(typed);
  });

  it('of a frame only a host is taken, and of many frames five', () => {
    const said = (frames: unknown) => {
      const report = parseReport({ type: 'reading', reading: { ...reading, frames } });
      return report?.type === 'reading' ? report.reading.frames : null;
    };
    const host = 'login.members.example';
    const told = { ref: 'r1', host, speaks: 1, address: `https://${host}/change?ticket=1` };
    expect(said([told])).toEqual([{ ref: 'r1', host, speaks: false }]);
    for (const wrong of [`${host}/change?ticket=1`, `https://${host}`, `${host}:8443`, 'localhost', 7, ''])
      expect(said([{ ...told, host: wrong }])).toEqual([]);
    expect(said(Array(20).fill(told))).toHaveLength(5);
    expect(said('x')).toEqual([]);
  });

  it('a picked report carries a ref and nothing else', () => {
    expect(parseReport({ type: 'picked', ref: 'r7', value: 'x', label: 'y' })).toEqual({ type: 'picked', ref: 'r7' });
    expect(parseReport({ type: 'picked', ref: 'r'.repeat(500) })).toEqual({ type: 'picked', ref: 'r'.repeat(40) });
    expect(parseReport({ type: 'picked' })).toEqual({ type: 'picked', ref: '' });
  });

  it('whatever is sent, nothing throws and nothing outside the schema comes through', () => {
    const nasty = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const near = fc.record(
      {
        type: fc.constantFrom('reading', 'typed', 'picked', 'fill', 1),
        cause: fc.constantFrom('submit', 'input', 'nothing'),
        reading: fc.oneof(
          nasty,
          fc.record(
            {
              kind: fc.constantFrom(...PAGE_KINDS, 'no-kind'),
              fields: nasty,
              rules: nasty,
              messages: fc.array(nasty),
              controls: nasty,
              lang: nasty,
            },
            { requiredKeys: [] },
          ),
        ),
        fields: fc.oneof(
          nasty,
          fc.array(
            fc.record(
              { ref: nasty, role: fc.constantFrom(...ROLES, 'ask', 'admin'), value: fc.oneof(nasty, fc.string()) },
              { requiredKeys: [] },
            ),
          ),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(nasty, near), (given) => {
        const report = parseReport(given);
        if (report === null) return;
        expect(JSON.stringify(report).length).toBeLessThan(200_000);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        if (report.type === 'typed') for (const field of report.fields) expect([...ROLES, 'ask']).toContain(field.role);
        if (report.type === 'reading') expect(PAGE_KINDS).toContain(report.reading.kind);
      }),
      { numRuns: 3000 },
    );
  });

  it('a value longer than any password is not taken', () => {
    const long = {
      type: 'typed',
      cause: 'input',
      fields: [{ ref: 'f1', role: 'new-password', value: 'x'.repeat(1001) }],
    };
    expect(parseReport(long)).toEqual({ type: 'typed', cause: 'input', fields: [] });
  });

  it('a throwing getter and a cycle get no answer', () => {
    const getter = Object.defineProperty({}, 'type', {
      enumerable: true,
      get: () => {
        throw new Error('boo');
      },
    });
    const cycle: Record<string, unknown> = { type: 'reading' };
    cycle.reading = cycle;
    expect(parseReport(getter)).toBeNull();
    expect(parseReport(cycle)).toBeNull();
  });

  it('more fields, controls and messages than a real page has are cut off', () => {
    const many = (item: object) => Array.from({ length: 500 }, () => item);
    const flooded = {
      ...reading,
      fields: many(reading.fields[0] as object),
      messages: many(reading.messages[0] as object),
      controls: many(reading.controls[0] as object),
    };
    const report = parseReport({ type: 'reading', reading: flooded });
    expect(
      report?.type === 'reading' &&
        [report.reading.fields, report.reading.messages, report.reading.controls].map((list) => list.length),
    ).toEqual([60, 20, 30]);
  });
});
