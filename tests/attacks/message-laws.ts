// Owns what must hold whoever sends whatever to the background: no secret as an answer, nothing changed, nothing thrown. The unit
// tests and the long run declare it with their own counts.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { command, deliver, sentToPages, startBackground } from './fake-background';
import { anyMessage, SENDERS } from './message-fuzz';
import { Sniffer, STEM } from './sniffer';

const CANARIES = Array.from({ length: 5 }, (_, at) => `${STEM}${at}Zx`);
const sniffer = new Sniffer(CANARIES);
const thrown: unknown[] = [];

/** All that the vault holds of its accounts, secrets included, as one text. */
async function wholeVault(): Promise<string> {
  const { accounts } = (await command('account.list', { query: '', page: 0 })) as { accounts: { id: string }[] };
  const texts = accounts.map(async ({ id }) => {
    const { account } = (await command('account.show', { accountId: id })) as unknown as {
      account: { usernames: unknown; current: { id: string } | null; history: unknown };
    };
    const named = { kind: 'password', accountId: id, passwordId: account.current?.id };
    return JSON.stringify([id, account.usernames, account.history, await command('secret.reveal', named)]);
  });
  return (await Promise.all(texts)).toSorted().join('\n');
}

/** Whatever the background still has to do: its queue is empty when a command was answered. */
const rest = () => command('settings.get', {});

/** Declares the laws; `counts`: messages for each role. */
export function describeMessages(counts: number, seed: number): void {
  beforeAll(async () => {
    process.on('unhandledRejection', (reason) => thrown.push(reason));
    await startBackground();
    expect(await command('vault.create', { password: 'four odd words walking' })).toEqual({ ok: true });
    for (const [at, password] of CANARIES.entries()) {
      const account = { storeId: 'aliexpress', host: 'www.aliexpress.com', username: `shopper-${at}`, password };
      expect(await command('account.add', account)).toMatchObject({ ok: true });
    }
  }, 120_000);

  describe.each(['page script', 'foreign extension', 'web page'] as const)('as a %s', (role) => {
    it(`${counts} messages get no answer, change nothing and throw nothing`, async () => {
      const before = await wholeVault();
      await fc.assert(
        fc.asyncProperty(anyMessage, fc.constantFrom(...SENDERS[role]), async (make, sender) => {
          // What a listener throws is kept, so that it is told as a broken law and not as a broken test.
          const answers = await deliver(make(), sender).catch((error: unknown) => {
            thrown.push(error);
            return [undefined];
          });
          expect(answers).toEqual([undefined]);
        }),
        { numRuns: counts, seed },
      );
      await rest();
      expect(thrown).toEqual([]);
      expect(sentToPages.flatMap((sent) => sniffer.find(JSON.stringify(sent)))).toEqual([]);
      expect(await wholeVault()).toBe(before);
    });
  });

  it(`as an own page, ${counts} malformed commands leave the vault whole and the background answering`, async () => {
    const before = await wholeVault();
    // Those that end or change the vault on purpose are tested by themselves; here the bodies are wrong, not the words.
    const harmless = (message: unknown) => {
      const { name } = (message ?? {}) as { name?: unknown };
      return (
        typeof name !== 'string' ||
        /^(secret|account\.(list|show)|page|box|tab|draft\.judge|rotation|saved|answer|settings\.get|site)/.test(name)
      );
    };
    await fc.assert(
      fc.asyncProperty(anyMessage, async (make) => {
        let message: unknown;
        try {
          message = make();
          if (!harmless(message)) return;
        } catch {
          return;
        }
        await deliver(message, SENDERS['own page'][0]).catch(() => undefined);
      }),
      { numRuns: Math.ceil(counts / 4), seed },
    );
    expect(await wholeVault()).toBe(before);
  });

  it('a message of 50 MB and a flood of 10,000 cost a page its hearing, and nobody else', async () => {
    const page = SENDERS['page script'][0];
    const large = {
      to: 'reports',
      report: {
        type: 'typed',
        cause: 'submit',
        fields: [{ ref: 'f0', role: 'new-password', value: 'x'.repeat(50_000_000) }],
      },
    };
    expect(await deliver(large, page)).toEqual([undefined]);
    for (let at = 0; at < 10_000; at++)
      await deliver({ to: 'reports', report: { type: 'picked', ref: `${at}` } }, page);
    await rest();
    expect(thrown).toEqual([]);
    expect(await command('account.list', { query: '', page: 0 })).toMatchObject({ ok: true, total: CANARIES.length });
  });
}
