// Owns the proof of BiDi framing and of WebDriver's keys.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeMessage, encodeCommand, plainOf, type RemoteValue } from '../../rig/bidi';
import { keysOfChord, keysOfText } from '../../rig/keys';

describe('a BiDi message', () => {
  test('a command carries its id, method and parameters', () => {
    expect(JSON.parse(encodeCommand(7, 'session.new', { capabilities: {} }))).toEqual({
      id: 7,
      method: 'session.new',
      params: { capabilities: {} },
    });
  });

  test('an answer, a failure and an event are told apart', () => {
    expect(decodeMessage('{"type":"success","id":3,"result":{"a":1}}')).toEqual({
      kind: 'answer',
      id: 3,
      result: { a: 1 },
    });
    expect(decodeMessage('{"type":"error","id":4,"error":"no such frame","message":"gone","stacktrace":""}')).toEqual({
      kind: 'failure',
      id: 4,
      error: 'no such frame: gone',
    });
    expect(decodeMessage('{"type":"event","method":"log.entryAdded","params":{}}')).toEqual({
      kind: 'event',
      method: 'log.entryAdded',
    });
  });

  test('a failure that belongs to no command has no id', () => {
    expect(decodeMessage('{"type":"error","id":null,"error":"invalid argument","message":"x"}')).toMatchObject({
      id: null,
    });
  });

  test.each(['{}', '{"type":"success"}', '{"id":1}', 'not json'])('what is not one is refused: %s', (wire) => {
    expect(() => decodeMessage(wire)).toThrow();
  });
});

describe('keys', () => {
  test('every character goes down and up once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const keys = keysOfText(text);
        const pairs = Array.from(text).flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
        expect(keys).toEqual(pairs);
      }),
    );
  });

  test('a chord is let go in reverse', () => {
    expect(keysOfChord('Shift+Tab')).toEqual([
      { type: 'keyDown', value: '\uE008' },
      { type: 'keyDown', value: '\uE004' },
      { type: 'keyUp', value: '\uE004' },
      { type: 'keyUp', value: '\uE008' },
    ]);
  });

  test('a plus sign is a key, a misspelt name is not', () => {
    expect(keysOfChord('+').map(({ value }) => value)).toEqual(['+', '+']);
    expect(() => keysOfChord('Entr')).toThrow('Entr');
  });
});

describe('a value of a page', () => {
  const wireOf = (value: unknown): RemoteValue => {
    if (value === null) return { type: 'null' };
    if (Array.isArray(value)) return { type: 'array', value: value.map(wireOf) };
    if (typeof value === 'object')
      return { type: 'object', value: Object.entries(value).map(([name, each]) => [name, wireOf(each)] as const) };
    return { type: typeof value, value } as RemoteValue;
  };

  test('whatever JSON holds arrives as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(plainOf(wireOf(value))).toEqual(value);
      }),
    );
  });

  test('numbers that JSON cannot hold arrive, and what is no value is none', () => {
    expect(plainOf({ type: 'number', value: '-Infinity' })).toBe(Number.NEGATIVE_INFINITY);
    expect(plainOf({ type: 'undefined' })).toBeUndefined();
    expect(plainOf({ type: 'node', sharedId: 'f.1' })).toBeUndefined();
  });
});
