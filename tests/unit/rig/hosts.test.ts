// Owns the proof that browsers under test reach the practice store and nothing else.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { certificateNames } from '../../practice-store/hosts';
import { hostResolverRules, isPracticeHost, LEAK_HOST } from '../../rig/hosts';
import { localPortOf, startProxy } from '../../rig/proxy';

const ports = { storePort: 8443, httpPort: 8080 };

describe('host mapping', () => {
  test('every name that the practice store has a certificate for is mapped', () => {
    const hosts = certificateNames.filter((name) => name !== 'localhost').map((name) => name.replace('*', 'any'));
    expect(hosts.filter((host) => !isPracticeHost(host))).toEqual([]);
  });

  test.each(['example.org', 'aliexpress.com.example.org', 'notaliexpress.com', 'evil.example', 'localhost', ''])(
    '%s is not mapped',
    (host) => {
      expect(isPracticeHost(host)).toBe(false);
      expect(localPortOf(`${host}:443`, ports)).toBeNull();
    },
  );

  test('https and http go to their own ports, every other port nowhere', () => {
    expect(localPortOf('WWW.AliExpress.com:443', ports)).toBe(8443);
    expect(localPortOf('login.aliexpress.com:80', ports)).toBe(8080);
    expect(localPortOf('login.aliexpress.com:80', { storePort: 8443 })).toBeNull();
    expect(localPortOf('login.aliexpress.com:22', ports)).toBeNull();
    expect(localPortOf('login.aliexpress.com', ports)).toBeNull();
  });

  test('the corpus of leaks is mapped only to one that is played here', () => {
    expect(localPortOf(`${LEAK_HOST}:443`, ports)).toBeNull();
    expect(localPortOf(`${LEAK_HOST}:443`, { ...ports, leakPort: 9443 })).toBe(9443);
    expect(hostResolverRules(ports)).not.toContain(LEAK_HOST);
    expect(hostResolverRules({ ...ports, leakPort: 9443 })).toContain(`MAP ${LEAK_HOST}:443 127.0.0.1:9443`);
  });

  test('Chromium is told to refuse what it was not told to map', () => {
    const rules = hostResolverRules({ storePort: 8443 }).split(', ');
    expect(rules.slice(-2)).toEqual(['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1']);
    expect(rules).toContain('MAP *.alibaba.com:443 127.0.0.1:8443');
    expect(rules.filter((rule) => rule.includes(':80 '))).toEqual([]);
  });
});

describe('the proxy', () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  const listen = async (): Promise<number> => {
    const server = createServer((asked, answer) => answer.end(`${asked.headers.host}${asked.url}`));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ends.push(() => new Promise((resolve) => server.close(resolve)));
    return (server.address() as AddressInfo).port;
  };
  const ask = (port: number, path: string, host: string): Promise<{ status: number | undefined; body: string }> =>
    new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, headers: { host }, agent: false }, (answer) => {
        let body = '';
        answer.on('data', (chunk) => (body += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode, body }));
      })
        .on('error', reject)
        .end();
    });
  const tunnel = (port: number, path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const asking = request({ port, host: '127.0.0.1', method: 'CONNECT', path });
      asking.on('connect', (answer, socket) => {
        socket.destroy();
        resolve(answer.statusCode);
      });
      asking.on('error', reject).end();
    });

  test('a practice host is forwarded with its name, any other is refused', async () => {
    const httpPort = await listen();
    const proxy = await startProxy({ storePort: httpPort, httpPort });
    ends.push(() => proxy.close());
    expect(await ask(proxy.port, 'http://www.aliexpress.com/a?b=1', 'www.aliexpress.com')).toEqual({
      status: 200,
      body: 'www.aliexpress.com/a?b=1',
    });
    expect(await ask(proxy.port, 'http://example.org/', 'example.org')).toMatchObject({ status: 502 });
    expect(await ask(proxy.port, '/no-address', 'www.aliexpress.com')).toMatchObject({ status: 502 });
  });

  test('a tunnel opens to a practice host only', async () => {
    const storePort = await listen();
    const proxy = await startProxy({ storePort });
    ends.push(() => proxy.close());
    expect(await tunnel(proxy.port, 'passport.aliexpress.com:443')).toBe(200);
    expect(await tunnel(proxy.port, 'example.org:443')).toBe(502);
    expect(await tunnel(proxy.port, '127.0.0.1:22')).toBe(502);
  });
});
