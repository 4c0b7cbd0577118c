// Owns the WebDriver BiDi protocol as far as the rig speaks it: framing, and a session over a WebSocket. It must know no
// flow, no extension and no Firefox beyond Mozilla's own scope of scripts.
import WebSocket from 'ws';
import type { KeyAction } from './keys';

type Context = { readonly context: string };
type Target = { readonly target: Context };
export type PointerAction =
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number; readonly origin: object | 'pointer' }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: 0 };

export interface ContextInfo {
  readonly context: string;
  readonly url: string;
  readonly children: readonly ContextInfo[] | null;
}

/** A value of the page as BiDi describes it, of the kinds that JSON holds too, and node references. */
export type RemoteValue =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'number'; readonly value: number | string }
  | { readonly type: 'array'; readonly value?: readonly RemoteValue[] }
  | { readonly type: 'object'; readonly value?: readonly (readonly [string, RemoteValue])[] }
  | { readonly type: 'node'; readonly sharedId: string }
  | { readonly type: 'undefined' | 'null' };

/** The value itself; undefined for what JSON does not hold. BiDi and not the page's own JSON reads it: a hostile page replaces that. */
export function plainOf(remote: RemoteValue): unknown {
  switch (remote.type) {
    case 'string':
    case 'boolean':
      return remote.value;
    case 'number':
      return Number(remote.value);
    case 'array':
      return (remote.value ?? []).map(plainOf);
    case 'object':
      return Object.fromEntries((remote.value ?? []).map(([name, value]) => [name, plainOf(value)]));
    case 'null':
      return null;
    default:
      return undefined;
  }
}

export type EvaluateAnswer =
  | { readonly type: 'success'; readonly result: RemoteValue }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** The commands in use: what each takes and answers. */
export interface BidiCommands {
  'session.new': { ask: { capabilities: { alwaysMatch: { acceptInsecureCerts: boolean } } }; answer: object };
  'session.subscribe': { ask: { events: readonly 'log.entryAdded'[] }; answer: object };
  'webExtension.install': {
    ask: { extensionData: { type: 'path'; path: string }; 'moz:allowPrivateBrowsing'?: boolean };
    answer: { extension: string };
  };
  'browsingContext.create': { ask: { type: 'tab' | 'window'; background?: boolean }; answer: Context };
  'browsingContext.getTree': {
    ask: { root?: string; 'moz:scope'?: 'chrome' };
    answer: { contexts: readonly ContextInfo[] };
  };
  'browsingContext.navigate': { ask: Context & { url: string; wait: 'none' | 'complete' }; answer: object };
  'browsingContext.reload': { ask: Context & { wait: 'none' | 'complete' }; answer: object };
  'browsingContext.activate': { ask: Context; answer: object };
  'browsingContext.close': { ask: Context; answer: object };
  'browsingContext.setViewport': { ask: Context & { viewport: { width: number; height: number } }; answer: object };
  'browsingContext.captureScreenshot': { ask: Context; answer: { data: string } };
  'script.evaluate': {
    ask: Target & { expression: string; awaitPromise: boolean; userActivation?: boolean };
    answer: EvaluateAnswer;
  };
  'input.performActions': {
    ask: Context & {
      actions: readonly (
        | { type: 'pointer'; id: string; parameters: { pointerType: 'mouse' }; actions: readonly PointerAction[] }
        | { type: 'key'; id: string; actions: readonly KeyAction[] }
      )[];
    };
    answer: object;
  };
  'input.setFiles': { ask: Context & { element: { sharedId: string }; files: readonly string[] }; answer: object };
  'browser.close': { ask: object; answer: object };
}

export type BidiMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failure'; readonly id: number | null; readonly error: string }
  /** `text`: what a log entry says. */
  | { readonly kind: 'event'; readonly method: string; readonly text?: string };

/** One command as it travels. */
export function encodeCommand(id: number, method: string, params: object): string {
  return JSON.stringify({ id, method, params });
}

/** What came over the wire. Throws at anything that is not a BiDi message. */
export function decodeMessage(wire: string): BidiMessage {
  const message = JSON.parse(wire) as {
    type?: string;
    id?: number | null;
    result?: unknown;
    error?: string;
    message?: string;
    method?: string;
    params?: { text?: string | null };
  };
  if (message.type === 'success' && typeof message.id === 'number') {
    return { kind: 'answer', id: message.id, result: message.result };
  }
  if (message.type === 'error') {
    return { kind: 'failure', id: message.id ?? null, error: `${message.error}: ${message.message}` };
  }
  if (message.type === 'event' && message.method !== undefined) {
    const text = message.params?.text;
    return { kind: 'event', method: message.method, ...(typeof text === 'string' ? { text } : {}) };
  }
  throw new Error(`not a BiDi message: ${wire.slice(0, 200)}`);
}

export interface BidiSession {
  /** Rejects with the remote end's error, or when the connection is gone. */
  send<M extends keyof BidiCommands>(method: M, params: BidiCommands[M]['ask']): Promise<BidiCommands[M]['answer']>;
  close(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Connects to `ws://host:port` and opens a session that takes the practice store's own certificate. `onLog` is told the text of log
 * entries, once they are subscribed to.
 */
export async function openSession(url: string, onLog?: (text: string) => void): Promise<BidiSession> {
  const socket = new WebSocket(`${url}/session`, { perMessageDeflate: false, maxPayload: 2 ** 28 });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('message', (wire) => {
    const message = decodeMessage(String(wire));
    if (message.kind === 'event' && message.text !== undefined) onLog?.(message.text);
    if (message.kind === 'event' || message.id === null) return;
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.result);
    else asked?.reject(new Error(message.error));
  });
  socket.on('error', () => undefined); // 'close' follows and tells everyone who waits
  socket.on('close', () => {
    for (const asked of waiting.values()) asked.reject(new Error('the browser is gone'));
    waiting.clear();
  });

  const session: BidiSession = {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) {
          reject(new Error('the browser is gone'));
          return;
        }
        lastId += 1;
        waiting.set(lastId, {
          resolve: (result) => resolve(result as BidiCommands[typeof method]['answer']),
          reject: (error) => reject(new Error(`${method}: ${error.message}`)),
        });
        socket.send(encodeCommand(lastId, method, params));
      }),
    close: () => socket.close(),
  };
  await session.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return session;
}
