// Owns how a single-page view is drawn from its template. Only the view in use is in the page, as a framework would have it.
import { controlAll } from './framework.js';

/**
 * Draws `<template id="view-NAME">` into a root, and hands clicks on `[data-go]` and Enter in a box to `go`.
 * @param {HTMLElement} root
 * @param {string} name
 * @param {(step: string, source: HTMLElement) => void} go
 */
export function draw(root, name, go) {
  const template = document.getElementById(`view-${name}`);
  if (!(template instanceof HTMLTemplateElement)) return;
  root.replaceChildren(template.content.cloneNode(true));
  controlAll(root);
  for (const source of root.querySelectorAll('[data-go]')) {
    if (!(source instanceof HTMLElement)) continue;
    source.addEventListener('click', (event) => {
      event.preventDefault();
      go(source.dataset.go ?? '', source);
    });
  }
  const main = root.querySelector('.primary');
  for (const input of root.querySelectorAll('input')) {
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && main instanceof HTMLElement) main.click();
    });
  }
  const first = root.querySelector('input');
  if (first instanceof HTMLElement) first.focus();
}

/**
 * The box that a selector names under a root.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLInputElement}
 */
export function boxOf(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no box ${selector}`);
  return found;
}
