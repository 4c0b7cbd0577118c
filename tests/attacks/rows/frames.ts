// Owns the attacks by frames (A3): forms in frames that do not belong to the login, and the login's form in frames of others.
import { CHANGE_FORM, LOGIN_PAGE, page, type Row, SIGN_IN_FORM } from '../row';

const EVIL = 'https://frame.evil.example';
const TRUSTED = 'https://passport.aliexpress.com';
const FORM = page(SIGN_IN_FORM);
const escaped = FORM.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const NOT_FILLED = {
  end: 'refused',
  reasons: ['no-box', 'no-page', 'frame-not-trusted', 'box-uncertain', 'page-silent', 'box-hidden', 'page-changed'],
} as const;

function framed(name: string, body: string, more: Partial<Row> = {}): Row {
  return {
    attack: 'A3',
    name,
    address: LOGIN_PAGE,
    pages: {
      '/sign-in': page(`<h1>Welcome</h1>${body}`),
      '/form': FORM,
      '/change': page(CHANGE_FORM),
      '/nest': page(`<iframe src="${TRUSTED}/form" width="600" height="400"></iframe>`),
      '/sandboxed': { body: FORM, headers: { 'content-security-policy': 'sandbox allow-scripts allow-forms' } },
    },
    wish: 'sign-in',
    must: NOT_FILLED,
    ...more,
  };
}

const frame = (src: string, how = '') => `<iframe src="${src}" width="600" height="400" ${how}></iframe>`;
const written = (how: string) => `<script>addEventListener('DOMContentLoaded', () => { ${how} })</script>`;

export const FRAMES: readonly Row[] = [
  framed('a frame of the same login is filled (the rows can tell)', frame(`${TRUSTED}/form`), {
    must: { end: 'filled', boxes: ['name', 'word'] },
    sample: true,
  }),
  framed('a frame of a stranger', frame(`${EVIL}/form`), { sample: true }),
  framed('a frame of an unlisted subdomain', frame('https://reviews.aliexpress.com/form')),
  framed('a frame over http', frame('http://passport.aliexpress.com/form')),
  framed('a frame of another store', frame('https://www.amazon.com/form')),
  framed('a sandboxed frame without an origin', frame(`${TRUSTED}/form`, 'sandbox="allow-scripts allow-forms"')),
  framed('a frame whose reply sandboxes it', frame(`${TRUSTED}/sandboxed`)),
  framed('srcdoc', `<iframe srcdoc="${escaped}" width="600" height="400"></iframe>`, { sample: true }),
  framed(
    'about:blank, written to',
    `<iframe id="blank" width="600" height="400"></iframe>${written(`document.getElementById('blank').contentDocument.write(${JSON.stringify(SIGN_IN_FORM)})`)}`,
  ),
  framed('data:', frame(`data:text/html;base64,${Buffer.from(FORM).toString('base64')}`)),
  framed(
    'blob:',
    `<div id="here"></div>${written(`const url = URL.createObjectURL(new Blob([${JSON.stringify(SIGN_IN_FORM)}], { type: 'text/html' })); document.getElementById('here').innerHTML = '<iframe width=600 height=400 src="' + url + '"></iframe>'`)}`,
  ),
  framed('javascript:', frame(`javascript:${encodeURIComponent(`'${SIGN_IN_FORM.replaceAll('\n', '')}'`)}`)),
  framed('the login, five frames deep, one of them a stranger’s', frame(`${EVIL}/nest`), { sample: true }),
  framed('an object', `<object data="${EVIL}/form" type="text/html" width="600" height="400"></object>`),
  framed('an embed', `<embed src="${EVIL}/form" type="text/html" width="600" height="400">`),
  framed(
    'injected after the page was read',
    `${written(`setTimeout(() => { const one = document.createElement('iframe'); one.src = '${EVIL}/form'; document.body.append(one); }, 300)`)}`,
  ),
  framed('the login inside a stranger’s page', frame(`${TRUSTED}/form`), {
    address: 'https://frame.evil.example/sign-in',
    must: { end: 'refused', reasons: ['not-listed'] },
    sample: true,
  }),
  framed('the login inside a look-alike', frame(`${TRUSTED}/form`), {
    address: 'https://www.aliexpress-secure.com/sign-in',
    must: { end: 'refused', reasons: ['not-listed'] },
  }),
];
