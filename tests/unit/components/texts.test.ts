import { readdirSync, readFileSync } from 'node:fs';
import { parseAst, transformWithEsbuild } from 'vite';
import { describe, expect, it } from 'vitest';

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<string, Message>;

const drawn = filesOf('components', 'entrypoints/popup', 'entrypoints/vault').filter((path) => /\.tsx?$/.test(path));
const speaking = [...filesOf('components', 'entrypoints', 'utils/browser'), 'wxt.config.ts'].filter((path) =>
  /\.tsx?$/.test(path),
);

function filesOf(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
}

type Node = { readonly type: string; readonly [key: string]: unknown };

/** Every node of a source file, JSX already turned into calls. */
async function nodesOf(code: string, path: string): Promise<Node[]> {
  const { code: plain } = await transformWithEsbuild(code, path, { jsx: 'automatic', jsxImportSource: 'preact' });
  const nodes: Node[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (isNode(value)) {
      nodes.push(value);
      for (const child of Object.values(value)) walk(child);
    }
  };
  walk(parseAst(plain));
  return nodes;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

const SPOKEN = new Set(['children', 'aria-label', 'title', 'placeholder', 'alt', 'label', 'name', 'aria-valuetext']);

/** Literal words that a component would show or say, wherever they stand inside the value of a spoken property. */
async function literalTexts(code: string, path: string): Promise<string[]> {
  const nodes = await nodesOf(code, path);
  return nodes.filter(isDrawing).flatMap((call) => {
    const [kind, props] = call.arguments as [Node, Node];
    // `name` is words for a component of ours, and a form name or the like for an element.
    const element = kind.type === 'Literal';
    return ((props?.properties ?? []) as Node[]).flatMap((property) => {
      const key = property.key as { name?: string; value?: string } | undefined;
      const name = key?.name ?? key?.value ?? '';
      const spoken = SPOKEN.has(name) && !(name === 'name' && isIcon(kind)) && !(element && name === 'name');
      return spoken ? wordsIn(property.value as Node) : [];
    });
  });
}

function isDrawing(node: Node): boolean {
  const callee = node.callee as { name?: string } | undefined;
  return node.type === 'CallExpression' && /^_?jsxs?(DEV)?$/.test(callee?.name ?? '');
}

function isIcon(kind: Node): boolean {
  return (kind as unknown as { name?: string }).name === 'Icon';
}

function wordsIn(value: Node): string[] {
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' && /\p{L}{2}/u.test(value.value) ? [value.value] : [];
    case 'TemplateLiteral':
      return (value.quasis as { value: { raw: string } }[]).flatMap(({ value: { raw } }) =>
        /\p{L}{2}/u.test(raw) ? [raw] : [],
      );
    case 'ArrayExpression':
      return (value.elements as Node[]).flatMap(wordsIn);
    case 'ConditionalExpression':
      return [...wordsIn(value.consequent as Node), ...wordsIn(value.alternate as Node)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return [...wordsIn(value.left as Node), ...wordsIn(value.right as Node)];
    default:
      return [];
  }
}

/** Calls of t, plural and pieces with a literal key, and how many substitutions they give. */
async function calls(code: string, path: string): Promise<{ key: string; given: number }[]> {
  return (await nodesOf(code, path)).flatMap((node) => {
    const name = (node.callee as { name?: string } | undefined)?.name;
    const [first, ...rest] = (node.arguments ?? []) as { type: string; value?: unknown }[];
    if (
      node.type !== 'CallExpression' ||
      first?.type !== 'Literal' ||
      rest.some((one) => one.type === 'SpreadElement')
    ) {
      return [];
    }
    if (name === 't') return [{ key: String(first.value), given: rest.length }];
    return name === 'plural' ? [{ key: `${first.value}_other`, given: rest.length }] : [];
  });
}

describe('the texts', () => {
  it('are in the messages, not in the components', async () => {
    for (const path of drawn) expect(await literalTexts(readFileSync(path, 'utf8'), path), path).toEqual([]);
  });

  it('would be found in a component (the check can fail)', async () => {
    const bad = `export const A = ({ b }: { b: boolean }) =>
      <p title="Press here">Hello <b>{b ? 'friend' : 'foe'}</b>{b && \`number \${1}\`}<i aria-label={'Close'} /></p>;`;
    const found = await literalTexts(bad, 'bad.tsx');
    for (const text of ['Press here', 'Hello ', 'friend', 'foe', 'number ', 'Close']) expect(found).toContain(text);
  });

  it('are all used', () => {
    const code = speaking.map((path) => readFileSync(path, 'utf8')).join('\n');
    const unused = Object.keys(messages).filter((key) => {
      const base = key.replace(/_(zero|one|two|few|many|other)$/, '');
      return ![`'${key}'`, `'${base}'`, `__MSG_${key}__`, `"${key}"`].some((written) => code.includes(written));
    });
    expect(unused).toEqual([]);
  });

  it('are given as many substitutions as they have places', async () => {
    let seen = 0;
    for (const path of speaking) {
      for (const { key, given } of await calls(readFileSync(path, 'utf8'), path)) {
        expect(given, `${path}: ${key}`).toBe(placesOf(key));
        seen += given;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('tell the translator what they are for', () => {
    for (const [key, { description }] of Object.entries(messages)) expect(description, key).toMatch(/\S{2,}/);
  });

  it('name every place they use and use every place they name', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const used = [...message.replaceAll('$$', '').matchAll(/\$([A-Z_]+)\$/g)].map((match) => match[1]?.toLowerCase());
      expect(new Set(used), key).toEqual(new Set(Object.keys(placeholders)));
    }
  });

  it('have both plural forms of English wherever they have one', () => {
    for (const key of Object.keys(messages)) {
      if (key.endsWith('_one')) expect(messages).toHaveProperty(key.replace(/_one$/, '_other'));
      if (key.endsWith('_other')) expect(messages).toHaveProperty(key.replace(/_other$/, '_one'));
    }
  });

  it('fit the browser: the description of the extension has at most 132 characters', () => {
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
  });
});

function placesOf(key: string): number {
  const contents = Object.values(messages[key]?.placeholders ?? {}).map(({ content }) => Number(content.slice(1)));
  return Math.max(0, ...contents);
}
