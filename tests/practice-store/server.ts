// Owns the practice store as others use it: a real local server over https and http that plays the shops under their real
// host names. Browsers map the names to 127.0.0.1; the Host header decides what is played. It must never leave the machine.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { makeCertificate } from './certificate';
import { type Fault, isFault } from './faults';
import { certificateNames } from './hosts';
import type { LogEntry } from './log';
import type { PolicyName } from './policies';
import type { Reply } from './reply';
import { handlerOf } from './routes';
import { styleSheet } from './style-sheet';
import { type Asked, Visit } from './visit';
import { type Mail, type NewAccount, type PracticeAccount, type Realm, World } from './world';

export interface PracticeOptions {
  /** Port for https on 127.0.0.1; 0 or absent takes a free one. */
  readonly port?: number;
  /** Port for plain http, likewise. */
  readonly httpPort?: number;
  /** The store's clock in milliseconds since 1970; tests move it. */
  readonly now?: () => number;
  /** The password policy where an address names none. */
  readonly policy?: PolicyName;
}

export interface PracticeStore {
  readonly port: number;
  readonly httpPort: number;
  /** For --ignore-certificate-errors-spki-list. */
  readonly spki: string;
  readonly accounts: readonly PracticeAccount[];
  /** Everything received, in order. */
  readonly log: readonly LogEntry[];
  /** Oldest first. */
  readonly mailbox: readonly Mail[];
  addAccount(account: NewAccount): void;
  /** The password that signs in now, or undefined for an unknown account. */
  currentPassword(username: string, realm?: Realm): string | undefined;
  /** Faults for every address from now on, on top of those it names; none ends them. */
  setFault(...faults: Fault[]): void;
  setPolicy(policy: PolicyName): void;
  /** Ends every session, as if the store had been restarted. */
  closeSessions(): void;
  /** Back to the demo account, an empty mailbox and an empty log. */
  reset(): void;
  close(): Promise<void>;
}

const SLOW = 1500;
const LARGEST_BODY = 64 * 1024;
const ASSETS = '/practice-assets/';
const scripts = fileURLToPath(new URL('../../utils/rehearsal/scripts/', import.meta.url));

/** Starts both listeners on 127.0.0.1. */
export async function startPracticeStore(options: PracticeOptions = {}): Promise<PracticeStore> {
  const world = new World(options.now ?? Date.now, options.policy ?? 'P1');
  const { key, cert, spki } = await makeCertificate(certificateNames);
  const secure = createSecureServer({ key, cert }, listener(world, 'https'));
  const plain = createServer(listener(world, 'http'));
  const [port, httpPort] = await Promise.all([listen(secure, options.port), listen(plain, options.httpPort)]);
  return {
    port,
    httpPort,
    spki,
    get accounts() {
      return world.accounts;
    },
    get log() {
      return world.log.entries;
    },
    mailbox: world.mails,
    addAccount: (account) => void world.addAccount(account),
    currentPassword: (username, realm = 'global') => world.account(realm, username)?.password,
    setFault(...faults) {
      world.faults.clear();
      for (const fault of faults.filter(isFault)) world.faults.add(fault);
    },
    setPolicy(policy) {
      world.policy = policy;
    },
    closeSessions: () => world.closeAllSessions(),
    reset: () => world.reset(),
    async close() {
      await Promise.all([secure, plain].map(stop));
    },
  };
}

function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: ReturnType<typeof createServer> | ReturnType<typeof createSecureServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function listener(world: World, scheme: Asked['scheme']): RequestListener {
  return (request, response) => {
    answer(world, scheme, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`practice store: ${error instanceof Error ? error.stack : String(error)}`);
    });
  };
}

async function answer(
  world: World,
  scheme: Asked['scheme'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://practice.example');
  if (url.pathname.startsWith(ASSETS)) return sendAsset(url.pathname.slice(ASSETS.length), response);
  const visit = new Visit(
    {
      scheme,
      host: request.headers.host ?? '',
      method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
      path: url.pathname,
      query: url.searchParams,
      form: new URLSearchParams(await bodyOf(request)),
      cookies: cookiesOf(request.headers.cookie ?? ''),
      embedded: request.headers['sec-fetch-dest'] === 'iframe',
    },
    world,
  );
  const handler = handlerOf(visit.place, visit.asked.method, url.pathname);
  if (handler === undefined) return send(response, { status: 404, type: 'text/plain', body: 'nothing here' });
  if (visit.asked.method === 'GET') visit.record('page', visit.account?.username ?? null, {}, null);
  if (visit.has('slow')) await new Promise((resolve) => setTimeout(resolve, SLOW));
  send(response, handler(visit));
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'no-answer') return;
  const headers: Record<string, string | string[]> = { 'content-type': reply.type, 'cache-control': 'no-store' };
  if (reply.location !== undefined) headers.location = reply.location;
  if (reply.cookies !== undefined && reply.cookies.length > 0) headers['set-cookie'] = [...reply.cookies];
  response.writeHead(reply.status, headers).end(reply.body);
}

/** The style, and scripts by their files' names; a name is one plain word, so that nothing else can be asked for. */
async function sendAsset(name: string, response: ServerResponse): Promise<void> {
  const [, script] = /^([a-z-]+)\.js$/.exec(name) ?? [];
  const scriptText = script === undefined ? null : readFile(`${scripts}${script}.js`, 'utf8').catch(() => null);
  const body = name === 'style.css' ? await styleSheet() : await scriptText;
  const type = name === 'style.css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
  response.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function cookiesOf(header: string): Map<string, string> {
  return new Map(
    header.split(';').flatMap((pair) => {
      const [name = '', value] = pair.trim().split('=');
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
