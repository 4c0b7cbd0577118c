// Owns the reviewer's first look at the package for Chrome, and the proof that this look can fail.
import { describe, expect, it } from 'vitest';
import { describePackage, FORBIDDEN } from './package';

describePackage('chromium');

describe('the look', () => {
  it.each([
    ['eval', 'x=eval("1")'],
    ['new Function', 'return new Function("a","b")'],
    ['new Function', 'Function("return this")()'],
    ['document.write', 'document.write(x)'],
    ['insertAdjacentHTML, outerHTML', 'a.outerHTML=b'],
    ['XMLHttpRequest', 'new XMLHttpRequest'],
    ['WebSocket', 'new WebSocket(u)'],
    ['sendBeacon', 'navigator.sendBeacon(u)'],
    ['a timer with a text', 'setTimeout("x()",1)'],
    ['a script from elsewhere', '<script src="https://x.example/y.js">'],
  ])('finds %s', (name, code) => {
    expect(code.match(FORBIDDEN[name] ?? /$^/)).not.toBeNull();
  });
});
