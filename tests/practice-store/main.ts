// Owns the practice store as a program: `node --import jiti/register tests/practice-store/main.ts --port 8443`. It prints
// where the store is and how a browser reaches it, and runs until it is stopped.
import { parseArgs } from 'node:util';
import { startPracticeStore } from './server';
import { DEMO_ACCOUNT } from './world';

const { values } = parseArgs({ options: { port: { type: 'string' }, 'http-port': { type: 'string' } } });
const store = await startPracticeStore({
  port: Number(values.port ?? 8443),
  httpPort: Number(values['http-port'] ?? 0),
});
const names = ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru', 'alibaba.com', 'practice.example'];
const rules = names.flatMap((name) => [name, `*.${name}`]).map((name) => `MAP ${name}:443 127.0.0.1:${store.port}`);

console.log(`Practice store: https://127.0.0.1:${store.port} (http: ${store.httpPort})
Demo account: ${DEMO_ACCOUNT.username}, password ${DEMO_ACCOUNT.password}, secret answer ${DEMO_ACCOUNT.answer}
Chromium: --ignore-certificate-errors-spki-list=${store.spki} --user-data-dir=(a new directory)
          --host-resolver-rules="${rules.join(', ')}, MAP * ~NOTFOUND"
Then open https://practice.example/ for an overview, https://mail.practice.example/ for the mails.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void store.close());
