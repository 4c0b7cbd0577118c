// Owns the server behind every host of the attack runs, over https and http: it serves the pages of the row at play and keeps
// every request to the byte. It judges nothing.
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { makeCertificate } from '../practice-store/certificate';

/** What a path answers: a document, or a whole reply. */
export type HostilePage =
  | string
  | {
      readonly body: string;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly status?: number;
    };

export interface Request {
  readonly host: string;
  /** Request line, headers and body, as they came. */
  readonly bytes: Buffer;
}

export interface HostileServer {
  readonly port: number;
  readonly httpPort: number;
  /** Everything that was asked, in order. */
  readonly requests: readonly Request[];
  /** Takes the place of the pages before, by path. */
  serve(pages: Readonly<Record<string, HostilePage>>): void;
  close(): Promise<void>;
}

/** Starts both listeners on 127.0.0.1. `hosts`: names for the certificate. */
export async function startHostileServer(hosts: readonly string[]): Promise<HostileServer> {
  const requests: Request[] = [];
  let pages: Readonly<Record<string, HostilePage>> = {};
  const listener: RequestListener = async (request, response) => {
    requests.push({ host: request.headers.host ?? '', bytes: await bytesOf(request) });
    const found = pages[new URL(request.url ?? '/', 'https://any.example').pathname];
    if (found === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
      return;
    }
    const {
      body,
      type = 'text/html; charset=utf-8',
      headers = {},
      status = 200,
    } = typeof found === 'string' ? { body: found } : found;
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
  };
  const { key, cert } = await makeCertificate(hosts);
  const servers = [createSecureServer({ key, cert }, listener), createServer(listener)] as const;
  const [port, httpPort] = await Promise.all([listen(servers[0]), listen(servers[1])]);
  return {
    port,
    httpPort,
    requests,
    serve: (next) => {
      pages = next;
    },
    close: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => resolve());
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [Buffer.from(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}\n\n`)];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
