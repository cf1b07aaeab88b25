import { TextDecoder, TextEncoder } from 'node:util';

// jsdom has no layout: Mantine asks for these at mount.
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
globalThis.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView ??= () => {};
if (!document.fonts)
  Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } });
// jsdom has none, and Node's makes objects of another realm.
globalThis.structuredClone ??= (value) =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));
globalThis.CSS ??= { escape: (text) => text.replaceAll('"', '\\"') };
HTMLCanvasElement.prototype.getContext = () => null;
// jsdom has neither, every browser has both.
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
