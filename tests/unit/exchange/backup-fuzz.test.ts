// Owns the promise that no file, however made, is taken over by halves or brings Keyturn down: 500 files here, as many as wanted by
// `npm run fuzz:backup`. What is accepted says exactly what it was made of.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sealFile } from '@/utils/exchange/age-file';
import { openBackup, writeBackup } from '@/utils/exchange/backup';
import { mergeRecords } from '@/utils/exchange/merge';
import { sameBytes, toUtf8 } from '@/utils/vault/bytes';
import { CHEAP, PASSPHRASE, recordLists, secretsOf } from './samples';

const FILES = Number(process.env.SAMPLES ?? 500);
const SEED = Number(process.env.SEED ?? 20_261_124);

type Bytes = Uint8Array<ArrayBuffer>;
const VAULT = 'b'.repeat(32);

/** A cut, a flipped bit, bytes put in, or a piece said twice. */
const wounds: fc.Arbitrary<(bytes: Bytes) => Bytes> = fc
  .tuple(
    fc.constantFrom('cut', 'flip', 'insert', 'double', 'drop' as const),
    fc.nat(),
    fc.nat({ max: 60 }),
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
  )
  .map(([how, where, length, fresh]) => (bytes) => {
    const at = where % (bytes.length + 1);
    const [before, piece, after] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)];
    switch (how) {
      case 'cut':
        return before;
      case 'flip':
        return bytes.map((byte, index) => (index === at ? byte ^ (1 << (length % 8)) : byte));
      case 'insert':
        return Uint8Array.from([...before, ...fresh, ...piece, ...after]);
      case 'double':
        return Uint8Array.from([...before, ...piece, ...piece, ...after]);
      default:
        return Uint8Array.from([...before, ...after]);
    }
  });

/** A change of the age header by its words: another cost, another or a second stanza, other line ends. */
const headerTricks: fc.Arbitrary<(bytes: Bytes) => Bytes> = fc
  .constantFrom<readonly [string, string]>(
    [' 1\n', ' 19\n'],
    [' 1\n', ' 64\n'],
    [' 1\n', ' 01\n'],
    [' 1\n', ' -1\n'],
    [' 1\n', ' 1e9\n'],
    [' 1\n', ' 999999999999\n'],
    ['-> scrypt', '-> X25519'],
    ['-> scrypt', '-> scrypt AAAA'],
    ['---', '-> grease\n\n---'],
    ['/v1', '/v2'],
    ['\n', '\r\n'],
    ['age-encryption', '-----BEGIN AGE ENCRYPTED FILE-----\nage-encryption'],
  )
  .map(
    ([from, to]) =>
      (bytes) =>
        Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1')),
  );

/** A change of the JSON inside, by its structure, before it is sealed as it should be. */
const textTricks: fc.Arbitrary<(text: string) => string | Bytes> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '"id"',
        '"kind"',
        '"version"',
        '"value"',
        '"usernames"',
        '"notes"',
        '"madeAt"',
        '"records"',
        '"format"',
      ),
      fc.constantFrom('"x"', '"__proto__"', '"constructor"', '"id":1,"id"', '"\\u0069d"'),
    )
    .map(
      ([from, to]) =>
        (text: string) =>
          text.replace(from, to),
    ),
  fc
    .tuple(
      fc.constantFrom(/:\d+/, /:null/, /:"[^"]*"/, /:\[[^[\]]*\]/, /:(true|false)/),
      fc.oneof(
        fc.constantFrom('1e999', '-0', '1.0', '01', '0.5', '9007199254740993', 'NaN', 'null', '{}', '[]', '""', 'true'),
        fc.json({ maxDepth: 3 }),
      ),
    )
    .map(
      ([from, to]) =>
        (text: string) =>
          text.replace(from, () => `:${to}`),
    ),
  fc.nat({ max: 20_000 }).map((depth) => (text: string) => text.replace('"notes":""', `"notes":${'['.repeat(depth)}`)),
  fc.constantFrom(
    (text: string) => `\ufeff${text}`,
    (text: string) => `${text}\n`,
    (text: string) => text.replaceAll(',', ', '),
    (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le')),
    (text: string) => Uint8Array.from([...toUtf8(text), 0xff]),
    (text: string) => text,
  ),
  fc.constant((text: string) => text.replace('keyturn-backup/1', 'keyturn-backup/2')),
);

/** What was meant, a file that may be another, and the text inside it where that alone was changed. */
const cases = fc.record({
  records: recordLists,
  mine: recordLists,
  text: fc.option(textTricks, { freq: 2 }),
  header: fc.option(headerTricks, { freq: 4 }),
  wound: fc.option(wounds, { freq: 2 }),
});

it(`of ${FILES} made-up files each is refused with a reason or taken over to the last character`, async () => {
  const seen = { files: 0, accepted: 0, slowestMs: 0, reasons: new Map<string, number>() };
  await fc.assert(
    fc.asyncProperty(cases, async ({ records, mine, text, header, wound }) => {
      const original = writeBackup({ vaultId: VAULT, madeAt: 5, records });
      const inside = text ? text(original) : original;
      const plain = typeof inside === 'string' ? toUtf8(inside) : inside;
      const whole = await sealFile(plain, PASSPHRASE, CHEAP);
      const tricked = header ? header(whole) : whole;
      const file = wound ? wound(tricked) : tricked;
      const held = JSON.stringify(mine);
      const start = performance.now();
      const opened = await openBackup(file, PASSPHRASE);
      seen.slowestMs = Math.max(seen.slowestMs, performance.now() - start);
      seen.files += 1;
      if (!opened.ok) {
        seen.reasons.set(opened.reason, (seen.reasons.get(opened.reason) ?? 0) + 1);
        expect(opened.reason).toMatch(/^(backup-(foreign|damaged|newer|costly)|wrong-passphrase)$/);
        // An untouched file of a well-made vault must not be refused.
        expect(sameBytes(file, whole) && inside === original).toBe(false);
        return;
      }
      seen.accepted += 1;
      expect(sameBytes(file, whole)).toBe(true);
      expect(sameBytes(toUtf8(writeBackup(opened.backup)), plain)).toBe(true);
      const { changes } = await mergeRecords(mine, opened.backup.records, { sameVault: false, now: 0 });
      expect(JSON.stringify(mine)).toBe(held);
      const after = secretsOf([
        ...changes,
        ...mine.filter(({ kind, id }) => !changes.some((one) => one.kind === kind && one.id === id)),
      ]);
      for (const secret of secretsOf(mine)) expect(after).toContain(secret);
    }),
    { numRuns: FILES, seed: SEED, endOnFailure: FILES > 10_000 },
  );
  console.log(`fuzzed backups, seed ${SEED}:`, { ...seen, slowestMs: Math.round(seen.slowestMs) });
  expect(seen.accepted).toBeGreaterThan(0);
  // Files of every kind were among them: no backup at all, a broken one, a later format, one that costs too much to open.
  const reasons = [...seen.reasons.keys()];
  expect(reasons).toEqual(
    expect.arrayContaining(['backup-foreign', 'backup-damaged', 'backup-newer', 'backup-costly']),
  );
});
