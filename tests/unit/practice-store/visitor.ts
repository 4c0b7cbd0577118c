// Owns a browser's part in these tests without a browser: cookies by domain, redirects, forms and links read from the page.
// It must not know the store's inside.
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Window } from 'happy-dom';
import type { PracticeStore } from '../../practice-store/server';

const parser = new new Window().DOMParser();

/** One answer of the store, after redirects. */
export class Answer {
  readonly document;
  constructor(
    readonly status: number,
    readonly url: URL,
    readonly text: string,
  ) {
    this.document = parser.parseFromString(text, 'text/html');
  }

  /** The text of the first match, whitespace folded, or null. */
  read(selector: string): string | null {
    const found = this.document.querySelector(selector);
    return found === null ? null : (found.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** An attribute of the first match; throws where there is none, because a test would go astray. */
  attribute(selector: string, name: string): string {
    const value = this.document.querySelector(selector)?.getAttribute(name);
    if (value === null || value === undefined) throw new Error(`no ${selector}[${name}] at ${this.url}:\n${this.text}`);
    return new URL(value, this.url).href === value || /^(\/|https?:)/.test(value)
      ? new URL(value, this.url).href
      : value;
  }

  get json(): { ok: boolean; text?: string; next?: string; ticket?: string; token?: string } {
    return JSON.parse(this.text);
  }
}

export class Visitor {
  /** Cookies by the domain that they are for; a host of its own stands with a leading '='. */
  readonly #jar = new Map<string, Map<string, string>>();

  constructor(readonly store: PracticeStore) {}

  get(address: string): Promise<Answer> {
    return this.#go('GET', new URL(address), null);
  }

  post(address: string, values: Record<string, string>): Promise<Answer> {
    return this.#go('POST', new URL(address), new URLSearchParams(values).toString());
  }

  /** Sends the page's form: its hidden values and these. */
  submit(answer: Answer, values: Record<string, string>): Promise<Answer> {
    const hidden = [...answer.document.querySelectorAll('form[method="post"] input[type="hidden"]')].map((input) => [
      input.getAttribute('name') ?? '',
      input.getAttribute('value') ?? '',
    ]);
    return this.post(answer.attribute('form[method="post"]', 'action'), { ...Object.fromEntries(hidden), ...values });
  }

  /** Signs in by the widget's own post on the passport, as the frame's script does. */
  async signIn(username: string, password: string, at = 'https://login.aliexpress.com/buyer.htm?layout=direct') {
    const page = await this.get(at);
    const post = page.document.querySelector('[data-post]')?.getAttribute('data-post') ?? '';
    return this.post(post, { loginId: username, password });
  }

  async #go(method: 'GET' | 'POST', url: URL, body: string | null): Promise<Answer> {
    let [verb, target, sent] = [method, url, body];
    for (let hops = 0; hops < 10; hops += 1) {
      const { status, location, text } = await this.#send(verb, target, sent);
      if (location === undefined) return new Answer(status, target, text);
      [verb, target, sent] = ['GET', new URL(location, target), null];
    }
    throw new Error(`redirects without end at ${target}`);
  }

  #send(method: string, url: URL, body: string | null): Promise<{ status: number; location?: string; text: string }> {
    const secure = url.protocol === 'https:';
    const send = secure ? secureRequest : plainRequest;
    const headers: Record<string, string> = { host: url.host, cookie: this.#cookies(url) };
    if (body !== null) headers['content-type'] = 'application/x-www-form-urlencoded';
    const options = {
      host: '127.0.0.1',
      port: secure ? this.store.port : this.store.httpPort,
      path: `${url.pathname}${url.search}`,
      rejectUnauthorized: false,
      method,
      headers,
    };
    return new Promise((resolve, reject) => {
      const request = send(options, (response) => {
        this.#keep(url, response.headers['set-cookie'] ?? []);
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { location } = response.headers;
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, text, ...(location !== undefined && { location }) });
        });
      });
      request.on('error', reject);
      request.end(body ?? undefined);
    });
  }

  #cookies(url: URL): string {
    const fitting = [...this.#jar].filter(([scope]) =>
      scope.startsWith('=')
        ? scope === `=${url.hostname}`
        : url.hostname === scope || url.hostname.endsWith(`.${scope}`),
    );
    return fitting.flatMap(([, cookies]) => [...cookies].map(([name, value]) => `${name}=${value}`)).join('; ');
  }

  #keep(url: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...rest] = line.split('; ');
      const [name = '', value = ''] = pair.split('=');
      const domain = rest.find((part) => part.startsWith('Domain='))?.slice('Domain='.length);
      const scope = domain ?? `=${url.hostname}`;
      const cookies = this.#jar.get(scope) ?? new Map<string, string>();
      this.#jar.set(scope, cookies.set(name, value));
    }
  }
}
