// Owns the local proxy through which Firefox reaches the practice store under real host names. It must open no connection
// to anything but 127.0.0.1.
import { createServer, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { isPracticeHost, LEAK_HOST, type StorePorts } from './hosts';

export interface StoreProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** The local port behind `host:port`, or null when that place must stay unreachable. */
export function localPortOf(authority: string, ports: StorePorts): number | null {
  const { storePort, httpPort, leakPort, strangers } = ports;
  if (authority === `${LEAK_HOST}:443`) return leakPort ?? null;
  const at = /^([^:/]+):(\d+)$/.exec(authority);
  if (!at?.[1] || !isPracticeHost(at[1], strangers)) return null;
  if (at[2] === '443') return storePort;
  return at[2] === '80' && httpPort !== undefined ? httpPort : null;
}

/** Starts a proxy: CONNECT tunnels for https, forwarding for http, 502 for every host that is not a practice host. */
export async function startProxy(ports: StorePorts): Promise<StoreProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    const url = URL.canParse(incoming.url ?? '') ? new URL(incoming.url ?? '') : null;
    const port = url?.protocol === 'http:' ? localPortOf(`${url.hostname}:${url.port || '80'}`, ports) : null;
    if (url === null || port === null) {
      outgoing.writeHead(502).end();
      return;
    }
    const path = url.pathname + url.search;
    const { method, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', ({ url = '' }, client: Socket, head: Buffer) => {
    const port = localPortOf(url, ports);
    client.on('error', () => client.destroy());
    if (port === null) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const store = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      store.write(head);
      store.pipe(client).pipe(store);
    });
    store.on('error', () => client.destroy());
    client.on('close', () => store.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
