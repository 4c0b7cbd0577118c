// Owns the manifest and the build. Static host permissions are generated from the store files of the login family only.
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { kdbxwebPatch } from './scripts/kdbxweb-patch';
import { BREACH_HOST } from './utils/browser/breach-range';
import { matchPatterns } from './utils/stores';

const CSP = [
  "default-src 'none'",
  // hash-wasm's Argon2id is WebAssembly; without this word it falls back to a slower one in plain JavaScript.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  // The look-up in known leaks, the one request there is; the person allows the host first.
  `connect-src https://${BREACH_HOST}`,
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  // The practice browser is opened by `npm start`; `npm run dev` only rebuilds.
  webExt: { disabled: true },
  // The strength worker loads its dictionaries by import(): only module workers can. Both browsers preload modules by themselves; Vite's
  // way of doing it for others would be a second fetch.
  vite: () => ({
    plugins: [preact(), kdbxwebPatch()],
    build: { target: 'es2023', modulePreload: { polyfill: false } },
    worker: { format: 'es', plugins: () => [kdbxwebPatch()] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    permissions: [
      'alarms',
      'clipboardWrite',
      'contextMenus',
      'idle',
      'scripting',
      'storage',
      'tabs',
      'unlimitedStorage',
      'webNavigation',
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ],
    // The keys are a proposal: people change them in the browser's own page of shortcuts.
    commands: {
      'open-guide': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_menu_open_guide__' },
      'record-and-fill': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_menu_record_and_fill__' },
      'fill-saved': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_fill_saved__' },
      'copy-password': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_command_copy__' },
    },
    optional_permissions: ['clipboardRead'],
    host_permissions: matchPatterns(),
    // The corpus of leaked passwords, and sites: asked for one by one, when the person wants Keyturn there.
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: CSP },
    incognito: 'spanning',
    action: { default_title: '__MSG_extension_name__', ...(browser === 'firefox' ? { default_area: 'navbar' } : {}) },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'keyturn@keyturn.example',
              // documentId in messages and webNavigation.
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
            // No sidebar, no menus and no commands there: the guide opens as a tab, all else is in the popup.
            gecko_android: { strict_min_version: '153.0' },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
