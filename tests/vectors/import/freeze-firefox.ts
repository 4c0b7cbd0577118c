// Owns the making of firefox.csv by Firefox itself: two logins kept by its own password manager, then written by its own export, which
// people reach through a file dialog only. Run: node node_modules/jiti/lib/jiti-cli.mjs tests/vectors/import/freeze-firefox.ts
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtExtension } from '../../rig/build';
import { launchFirefox } from '../../rig/firefox';

const path = fileURLToPath(new URL('firefox.csv', import.meta.url));
const ODD = '=1+1,"quoted";🔑 密码';
const logins = [
  ['https://www.aliexpress.com', 'https://login.aliexpress.com', 'vera@mail.example', ODD, '01'],
  ['https://shop.example', '', 'ben', ' spaced ', '02'],
] as const;

const driver = await launchFirefox({ extension: await builtExtension('firefox'), storePort: 0, httpPort: 0 });
try {
  rmSync(path, { force: true });
  const version = await driver.inBrowser(`(async () => {
    for (const [origin, action, name, password, number] of ${JSON.stringify(logins)}) {
      const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
      login.init(origin, action, null, name, password, '', '');
      login.QueryInterface(Ci.nsILoginMetaInfo);
      login.guid = '{0b8ce2d5-5f1c-4c3e-9a2e-2f6f4f6e1a' + number + '}';
      login.timeCreated = 1672628645000;
      login.timeLastUsed = 1749283750000;
      login.timePasswordChanged = 1749283750000;
      await Services.logins.addLoginAsync(login);
    }
    const { LoginExport } = ChromeUtils.importESModule('resource://gre/modules/LoginExport.sys.mjs');
    await LoginExport.exportAsCSV(${JSON.stringify(path)});
    return Services.appinfo.version;
  })()`);
  console.log(`firefox.csv, written by Firefox ${version}`);
} finally {
  await driver.close();
}
