// What a page asks of a browser and jsdom has not: it measures nothing, scrolls nothing and loads no fonts.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
globalThis.scrollTo = () => undefined;
Element.prototype.scrollIntoView ??= () => undefined;
// Ids of these tests need no escaping.
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
if (!document.fonts)
  Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } });

/** A screen with room for a margin column, as at a desk. */
globalThis.matchMedia = ((media: string) => ({
  matches: media.includes('min-width'),
  media,
  addEventListener() {},
  removeEventListener() {},
})) as unknown as typeof matchMedia;
