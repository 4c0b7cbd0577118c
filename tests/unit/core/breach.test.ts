// The breach check sends five digits of a hash and nothing else, and never takes a broken answer for an all-clear.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BREACH_HOST, fetchBreachRange } from '@/utils/browser/breach-range';
import { checkBreach, timesInRange } from '@/utils/core/breach';

const PASSWORD = 'P@ssw0rd-ünïcode';
const HASH = createHash('sha1').update(PASSWORD).digest('hex').toUpperCase();
const OTHER = 'F'.repeat(35);

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** The service, played on this machine. */
async function serve(status: number, body: string): Promise<{ base: string; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.writeHead(status, { location: '/elsewhere' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

describe('the request', () => {
  it('holds the first five digits, asks for padding, and nothing of the rest', async () => {
    const { base, seen } = await serve(200, `${HASH.slice(5)}:42\r\n${OTHER}:0`);
    const answer = await checkBreach(PASSWORD, (prefix) => fetchBreachRange(prefix, base));
    expect(answer).toEqual({ outcome: 'found', times: 42 });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.url).toBe(`/range/${HASH.slice(0, 5)}`);
    expect(seen[0]?.headers['add-padding']).toBe('true');
    const sent = JSON.stringify(seen[0]?.rawHeaders);
    expect(sent).not.toMatch(/cookie|referer/i);
    expect(sent).not.toContain(HASH.slice(5, 15));
  });

  it('goes to the one host that the permission names, by https', async () => {
    const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    closers.push(() => asked.mockRestore());
    expect(await fetchBreachRange('ABCDE')).toBeNull();
    expect(asked.mock.calls.map(([url]) => url)).toEqual([`https://${BREACH_HOST}/range/ABCDE`]);
  });

  it('is not made for anything but five digits', async () => {
    const { base, seen } = await serve(200, `${OTHER}:1`);
    for (const prefix of ['', 'ABCD', 'ABCDEF', 'abcde', '../..', PASSWORD]) {
      expect(await fetchBreachRange(prefix, base)).toBeNull();
    }
    expect(seen).toEqual([]);
  });
});

describe('the answer', () => {
  it.each([
    ['the hash is missing', 200, `${OTHER}:7`, { outcome: 'not-found' }],
    ['the hash is padding', 200, `${HASH.slice(5)}:0`, { outcome: 'not-found' }],
    ['the service is down', 503, '', { outcome: 'offline' }],
    ['the service redirects', 302, '', { outcome: 'offline' }],
    ['a login page of the network answers', 200, '<html>Sign in to the Wi-Fi</html>', { outcome: 'offline' }],
    ['it is empty', 200, '', { outcome: 'offline' }],
    ['it is cut off', 200, `${OTHER}:7\r\n${HASH.slice(5, 20)}`, { outcome: 'offline' }],
  ])('is clear where %s', async (_, status, body, outcome) => {
    const { base } = await serve(status, body);
    expect(await checkBreach(PASSWORD, (prefix) => fetchBreachRange(prefix, base))).toEqual(outcome);
  });

  it('is offline where nobody listens or the source throws', async () => {
    const { base } = await serve(200, '');
    for (const close of closers.splice(0)) close();
    expect(await checkBreach(PASSWORD, (prefix) => fetchBreachRange(prefix, base))).toEqual({ outcome: 'offline' });
    expect(await checkBreach(PASSWORD, () => Promise.reject(new Error('gone')))).toEqual({ outcome: 'offline' });
  });

  it('is not read when it is far too long, and digits count in either case', () => {
    expect(timesInRange(`${OTHER}:1\n`.repeat(60_000), OTHER)).toBeNull();
    expect(timesInRange(`${OTHER.toLowerCase()}:3`, OTHER)).toBe(3);
  });
});
