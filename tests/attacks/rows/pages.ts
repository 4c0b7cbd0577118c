// Owns pages that are broken rather than hostile: boxes that change what is filled (P8, P9), pages that never rest (P13), and documents
// of unusual kinds (P14).
import { change, type Must, page, type Row, SIGN_IN_FORM, signIn } from '../row';
import { pause, type Scene } from '../scene';

const script = (code: string) => `<script>${code}</script>`;
const NOTICED: Must = { end: 'stopped', boxes: ['old', 'fresh', 'again'], reasons: ['value-changed'] };

/** What the page was given is kept, though the page made something else of it. */
async function keepsCandidate(scene: Scene): Promise<string[]> {
  const shown = await scene.ask('account.show', { accountId: scene.canary.accountId });
  const kept = shown.ok && shown.account.rotation?.candidates.some(({ recorded }) => recorded);
  return kept ? [] : ['the password that the page was given is not kept'];
}

/** Done to what is written into the box for the new password. */
const SPOILS = {
  'cut silently': ['P8', "b.addEventListener('input', () => { b.value = b.value.slice(0, 9); })"],
  'without its marks': ['P8', "b.addEventListener('input', () => { b.value = b.value.replace(/[^a-z]/gi, ''); })"],
  'in capitals': ['P8', "b.addEventListener('change', () => { b.value = b.value.toUpperCase(); })"],
  'put back at once': ['P9', "b.addEventListener('input', () => queueMicrotask(() => { b.value = ''; }))"],
  'put back after 50 ms': ['P9', "b.addEventListener('input', () => setTimeout(() => { b.value = ''; }, 50))"],
  'put back after 700 ms': ['P9', "b.addEventListener('input', () => setTimeout(() => { b.value = ''; }, 700))"],
} as const;

const SPOILED: readonly Row[] = Object.entries(SPOILS).map(([name, [attack, code]]) => ({
  ...change(attack, name, { body: script(`const b = document.getElementById('fresh'); ${code}`) }, NOTICED),
  after: keepsCandidate,
  ...(attack === 'P8' ? { makesAnother: true as const } : {}),
  ...(name === 'cut silently' ? { sample: true as const } : {}),
}));

const LOOPING: Must = {
  end: 'either',
  boxes: ['name', 'word'],
  reasons: ['page-changed', 'page-silent', 'no-box', 'no-page', 'box-changed', 'value-changed'],
};

/** Runs in the page. */
function closeOpened(): void {
  const { opened = [] } = globalThis as unknown as { opened?: readonly (Window | null)[] };
  for (const each of opened) each?.close();
}

const RESTLESS: readonly Row[] = [
  signIn('P13', 'reloads twice a second', { body: script('setTimeout(() => location.reload(), 500)') }, LOOPING),
  signIn(
    'P13',
    'goes round in circles',
    { body: script("setTimeout(() => { location.href = '/sign-in?' + Math.random(); }, 400)") },
    LOOPING,
  ),
  // They show another page, which opens none: the browsers under test block no window. Behind 50 of them it may not have been read yet.
  signIn(
    'P13',
    'opens 50 windows',
    {
      body: script("globalThis.opened = Array.from({ length: 50 }, () => open('/sent', '_blank'))"),
    },
    LOOPING,
  ),
  signIn('P13', 'does not want to be left', {
    body: script("addEventListener('beforeunload', (event) => event.preventDefault())"),
  }),
  signIn('P13', 'writes history without end', {
    body: script(
      "let n = 0; const t = setInterval(() => { try { history.pushState(null, '', '/sign-in?' + n++); } catch { clearInterval(t); } }, 20)",
    ),
  }),
].map((row) => ({
  ...row,
  // Whatever the page does, Keyturn answers, and knows of no more tabs than it should.
  after: async ({ driver, page }: Scene) => {
    await pause(500);
    const { session } = await driver.dump();
    const size = JSON.stringify(session.view ?? '').length;
    // A page that is just loading anew has opened none.
    await page.evaluate(closeOpened, []).catch(() => undefined);
    return size < 64_000 ? [] : [`the view has grown to ${size} characters`];
  },
}));

const FORM = page(SIGN_IN_FORM);
const XHTML = `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Sign in</title></head><body>${SIGN_IN_FORM.replace(/(<input[^>]*)>/g, '$1/>')}</body></html>`;
const WHOLE: Must = { end: 'filled', boxes: ['name', 'word'] };
const document = (name: string, served: Row['pages'][string], must: Must = WHOLE): Row => ({
  ...signIn('P14', name, {}, must),
  pages: { '/sign-in': served },
});
const policy = (value: string) => ({ body: FORM, headers: { 'content-security-policy': value } });

const UNUSUAL: readonly Row[] = [
  document('a policy that allows nothing', policy("default-src 'none'")),
  { ...document('trusted types', policy("require-trusted-types-for 'script'; trusted-types 'none'")), sample: true },
  document('a sandboxed page has no origin', policy('sandbox allow-scripts allow-forms'), {
    end: 'refused',
    reasons: ['no-box', 'no-page', 'page-silent', 'frame-not-trusted', 'page-changed'],
  }),
  document('XHTML', { body: XHTML, type: 'application/xhtml+xml' }),
  document('quirks mode', FORM.replace('<!doctype html>', '')),
  document('windows-1251, and no word of it', { body: FORM.replace('<meta charset="utf-8">', ''), type: 'text/html' }),
  document(
    'plain text is no form',
    { body: FORM, type: 'text/plain' },
    { end: 'refused', reasons: ['no-box', 'no-page'] },
  ),
  document('an error page of the store', { body: FORM, status: 500 }),
  change('P14', 'a change form in a long document', { body: '<p>x</p>'.repeat(5000) }),
];

export const BROKEN: readonly Row[] = [...SPOILED, ...RESTLESS, ...UNUSUAL];
