// Owns what a handler can answer. It must not know why.

export type Reply =
  | {
      readonly status: number;
      readonly type: string;
      readonly body: string;
      readonly location?: string;
      readonly cookies?: readonly string[];
    }
  /** The connection stays open and nothing comes. */
  | 'no-answer';

export function pageReply(body: string, status = 200): Reply {
  return { status, type: 'text/html; charset=utf-8', body };
}

export function jsonReply(value: Readonly<Record<string, unknown>>, cookies: readonly string[] = []): Reply {
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(value), cookies };
}

export function redirectReply(location: string, cookies: readonly string[] = []): Reply {
  return { status: 302, type: 'text/plain; charset=utf-8', body: '', location, cookies };
}
