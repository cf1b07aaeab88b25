import { relative } from 'node:path';
import swc from '@swc/jest';

/** As the formatter leaves it: each begins its line. */
const IMPORT = /^import\b[^;(]*;$/gm;

/** What stands below the imports, in a `describe` of the file's name: its hooks are its own. No line moves. */
const scoped = (source, path) => {
  const last = [...source.matchAll(IMPORT)].at(-1);
  const end = last ? last.index + last[0].length : 0;
  return `${source.slice(0, end)} describe(${JSON.stringify(path)}, () => {${source.slice(end)}\n});\n`;
};

/** For spec files of which several are read into one suite (jest.together.mjs). */
export default {
  createTransformer(options) {
    const inner = swc.createTransformer(options);
    const withScope =
      (work) =>
      (source, path, { config, ...rest }) =>
        work.call(inner, scoped(source, relative(config.rootDir, path)), path, { config, ...rest });
    return {
      canInstrument: inner.canInstrument,
      process: withScope(inner.process),
      processAsync: withScope(inner.processAsync),
      getCacheKey: withScope(inner.getCacheKey),
    };
  },
};
