// Owns the public corpus of leaked passwords as it is played on this machine: the range API over https, and what it was asked.
import { createHash } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../practice-store/certificate';
import { LEAK_HOST } from './hosts';

export interface LeakCorpus {
  readonly port: number;
  /** Every request line with its headers, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Starts a corpus that knows these passwords, each as often as it says. */
export async function startLeakCorpus(leaked: Readonly<Record<string, number>>): Promise<LeakCorpus> {
  const hashes = Object.entries(leaked).map(([password, times]) => ({ hash: sha1(password), times }));
  const asked: string[] = [];
  const server = createServer(await makeCertificate([LEAK_HOST]), (request, response) => {
    asked.push(`${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)}`);
    const prefix = /^\/range\/([0-9A-F]{5})$/.exec(request.url ?? '')?.[1];
    const lines = hashes.filter(({ hash }) => hash.startsWith(prefix ?? '-'));
    const padding = [`${'0'.repeat(34)}1:0`, `${'0'.repeat(34)}2:0`];
    response.writeHead(prefix === undefined ? 400 : 200, { 'access-control-allow-origin': '*' });
    response.end([...lines.map(({ hash, times }) => `${hash.slice(5)}:${times}`), ...padding].join('\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** SHA-1 as the corpus writes it: 40 hex digits, capital. */
export function sha1(password: string): string {
  return createHash('sha1').update(password).digest('hex').toUpperCase();
}
